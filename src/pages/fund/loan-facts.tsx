import '../../look/slots.scss'
import { Text, View } from '@tarojs/components'
import type { LoanView } from '../../../core/contract/depositor/look-up-further'
import { formatDay } from '../../../core/domain/text/format-day'
import { formatFen } from '../../../core/domain/text/format-fen'
import { formatRate } from '../../../core/domain/text/format-rate'
import { KeyValues } from '../../components/key-values'

export function LoanFacts({ loan }: { loan: LoanView }) {
  const percent = loan.periods > 0 ? Math.round((loan.periodsPaid / loan.periods) * 100) : 0
  const progress = `已还${loan.periodsPaid}期，共${loan.periods}期`
  return (
    <View className="card stack-4">
      <Text className="h2">贷款情况</Text>
      <View className="stack-2">
        <View className="between">
          <Text>{`已还${loan.periodsPaid}期`}</Text>
          <Text className="ink2">{`共${loan.periods}期，还剩${loan.periods - loan.periodsPaid}期`}</Text>
        </View>
        <View className="prog tall" ariaRole="progressbar" ariaLabel={progress}>
          <View className="prog-i" style={{ width: `${percent}%` }} />
        </View>
      </View>
      <View className="rule" />
      <KeyValues
        rows={[
          { label: '还欠本金', value: `${formatFen(loan.balance)}元` },
          { label: '年利率', value: formatRate(loan.rate) },
          { label: '还款方式', value: loan.methodWords },
          { label: '借款总额', value: `${formatFen(loan.amount)}元` },
          { label: '放款日期', value: formatDay(loan.lentOn) },
          { label: '到期日期', value: formatDay(loan.endsOn) },
          loan.role === 'co-borrower' && { label: '您是', value: '共同借款人' },
          { label: '合同编号', value: loan.maskedContract },
        ]}
      />
    </View>
  )
}
