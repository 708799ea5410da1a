import { Text, View } from '@tarojs/components'
import type { LoanView } from '../../../core/contract/depositor/look-up-further'
import { formatDay } from '../../../core/domain/text/format-day'
import { formatFen } from '../../../core/domain/text/format-fen'
import { nearDay } from '../../../core/domain/text/near-day'
import { fen } from '../../../core/domain/values/fen'
import { Figure } from '../../components/figure'
import { Notice } from '../../components/notice'
import { Numbered } from '../../components/numbered'
import { Tag } from '../../components/tag'
import { useHotline } from '../../state/hotline'

/** What has to be paid next, or what is overdue and how to put it right. */
export function NextPayment({ loan }: { loan: LoanView }) {
  const { next, overdue } = loan
  const number = useHotline()
  if (overdue) {
    return (
      <>
        <View id="overdue" className="card stack-4">
          <View>
            <View className="between">
              <Text className="ink2">{`逾期${overdue.periods}期，从${formatDay(overdue.since)}起`}</Text>
              <Tag words={loan.statusWords} tone="bad" />
            </View>
            <Figure id="loan-due" amount={fen(overdue.amount + overdue.penalty)} bad />
            <Text className="note block">{`应还${formatFen(overdue.amount)}元，罚息${formatFen(overdue.penalty)}元`}</Text>
          </View>
          <Notice kind="bad" strong="有一期没有按时还上。">
            罚息每天增加，还可能影响信用记录。
          </Notice>
        </View>
        <View className="card stack-3">
          <Text className="h2">现在这样做</Text>
          <Numbered
            lines={[
              '今天往还款卡里存够上面的钱，多存一点，够付这几天的罚息',
              '银行会再扣一次，不用您操作',
              `明天回到这里看结果；一时有困难，先打${number}商量`,
            ]}
          />
        </View>
      </>
    )
  }
  if (!next) {
    return (
      <View className="card stack-2">
        <View className="between">
          <Text className="h2">不用再还款</Text>
          <Tag words={loan.statusWords} tone={loan.status === 'settled' ? 'ok' : 'neutral'} />
        </View>
        {loan.settledOn && <Text className="ink2">{`${formatDay(loan.settledOn)}已经还清。`}</Text>}
      </View>
    )
  }
  return (
    <View className="card stack-4">
      <View>
        <View className="between">
          <Text className="ink2">{`下次还款 ${nearDay(next.on)}`}</Text>
          <Tag words={loan.statusWords} tone="ok" />
        </View>
        <Figure id="loan-due" amount={next.amount} />
        <Text className="note block">{`本金${formatFen(next.principal)}元，利息${formatFen(next.interest)}元`}</Text>
      </View>
      <Notice>请在还款日前一天，把钱存到还款卡，到期自动扣。</Notice>
    </View>
  )
}
