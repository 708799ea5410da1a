import { Text } from '@tarojs/components'
import type { applyMessages } from '../../../core/contract/depositor/apply'
import type { ReplyOf } from '../../../core/contract/door'
import { formatFen } from '../../../core/domain/text/format-fen'
import { nearDay } from '../../../core/domain/text/near-day'
import { Figure } from '../../components/figure'

type Sum = NonNullable<ReplyOf<typeof applyMessages, 'check-before-apply'>['estimate']>

/** What comes to the person, or what is taken from them and when. */
export function Estimate({ estimate }: { estimate: Sum }) {
  const off = estimate.kind === 'paid-off'
  return (
    <>
      <Text className="note block">{off ? `${nearDay(estimate.on)}要还清，一共是` : '预计打给您（本金加利息）'}</Text>
      <Figure id="estimate" amount={estimate.total} />
      <Text className="note block">
        {off
          ? `未还本金${formatFen(estimate.principal)}元，利息${formatFen(estimate.interest)}元。试算今天24点前有效，扣款日晚一天利息会多一点。`
          : '利息是估算，以实际打款为准'}
      </Text>
    </>
  )
}
