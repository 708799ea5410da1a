import { Text, View } from '@tarojs/components'
import type { ApplicationView } from '../../../core/contract/depositor/application-view'
import { formatDay } from '../../../core/domain/text/format-day'
import { formatFen } from '../../../core/domain/text/format-fen'
import { Figure } from '../../components/figure'
import { KeyValues } from '../../components/key-values'
import { Notice } from '../../components/notice'
import { useHotline } from '../../state/hotline'

/** How it ended: paid out or paid off, or not and why, or refused with the way on. */
export function CaseOutcome({ application }: { application: ApplicationView }) {
  const { refusal, payment, debit } = application
  const hotline = useHotline()
  const number = application.phone ?? hotline
  return (
    <>
      {refusal && (
        <View id="refusal" className="card marked stack-3">
          <Text className="h2">{refusal.title}</Text>
          <Text className="ink2 block">{refusal.reason}</Text>
          <View className="rule" />
          <View>
            <Text className="strong">怎么解决：</Text>
            <Text>{refusal.remedy}</Text>
          </View>
        </View>
      )}
      {debit && (
        <View id="debit" className="card stack-3">
          <View>
            <Text className="note block">{debit.done ? '已经扣款还清' : debit.failed ? '没有扣成' : '要扣的钱'}</Text>
            <Figure id="debit-total" amount={debit.total} />
          </View>
          {debit.failed && (
            <View ariaLive="assertive">
              <Notice kind="bad" strong="扣款没有成功，贷款没有变化。">
                {debit.failed}
              </Notice>
            </View>
          )}
          <View className="rule" />
          <KeyValues
            rows={[
              { label: '本金', value: `${formatFen(debit.principal)}元` },
              { label: '利息', value: `${formatFen(debit.interest)}元` },
              debit.on && { label: debit.done ? '还清日期' : '扣款日期', value: formatDay(debit.on) },
            ].map(row => row || undefined)}
          />
          {debit.done && <Notice kind="plain">需要贷款结清证明，可以到窗口申请，带上身份证。</Notice>}
        </View>
      )}
      {payment && (
        <View id="payment" className="card stack-3">
          <View>
            <Text className="note block">
              {payment.failed ? '还没有打成的钱' : payment.paidOn ? '已打到您的银行卡' : '正在打到您的银行卡'}
            </Text>
            <Figure id="paid-total" amount={payment.total} />
          </View>
          {payment.failed && (
            <View ariaLive="assertive">
              <Notice kind="bad" strong="打款没有成功，钱还在中心，不会少。">
                {payment.failed}
              </Notice>
            </View>
          )}
          <View className="rule" />
          <KeyValues
            rows={[
              { label: '本金', value: `${formatFen(payment.principal)}元` },
              { label: '利息', value: `${formatFen(payment.interest)}元` },
              { label: '收款卡', value: `${payment.bank}，${payment.maskedCard}` },
              payment.paidOn && { label: '打款日期', value: formatDay(payment.paidOn) },
            ].map(row => row || undefined)}
          />
          {payment.paidOn && <Notice kind="plain">银行入账可能晚几个小时。第二天还没收到，请打{number}。</Notice>}
        </View>
      )}
    </>
  )
}
