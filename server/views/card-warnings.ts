import type { Application } from '../../core/domain/application/application'
import type { FieldFault } from '../../core/domain/item/read-answers'
import { readBankCard } from '../../core/domain/values/bank-card'
import type { Ports } from '../ports'

/**
 * Cards of this case whose number may have a wrong digit, however they came in. Nobody is turned away for it: older cards do not keep to
 * the check digit, and the bank says whose card it is.
 */
export function cardWarnings(vault: Ports['vault'], { _id, sealed, masked, intake }: Application): FieldFault[] {
  const cards = [
    { path: 'card', shown: masked.card },
    ...(intake?.others ?? []).map(other => ({ path: `${other.prefix}card`, shown: other.masked.card })),
  ]
  return cards.flatMap(({ path, shown }) => {
    if (sealed.fields[path] === undefined) return []
    const read = readBankCard(vault.open(_id, sealed, path))
    return read.ok && read.warning ? [{ path, message: `收款卡${shown}：${read.warning}` }] : []
  })
}
