import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import { readBankCard } from '../../core/domain/values/bank-card'
import type { PersonId } from '../../core/domain/values/ids'
import { mask } from '../../core/domain/values/mask'
import type { Ports } from '../ports'
import type { Draft } from '../records/draft'
import { identityOf } from '../standing/identity-of'

/**
 * A card somebody wants money on: bank from the centre's list, debit, own name. When the bank does not answer the card may
 * go on as `unknown`; then two people decide.
 * @returns `number` in its one form; `warning` when it may have a wrong digit
 */
export async function checkCard(
  ports: Ports,
  person: PersonId,
  banks: readonly { code: string; name: string }[],
  bank: string,
  typed: string,
): Promise<Handled<{ card: NonNullable<Draft['card']>; number: string; warning?: string }>> {
  const listed = banks.find(candidate => candidate.code === bank)
  if (!listed)
    return {
      ok: false,
      problem: problems.cardBankNotListed({ fields: [{ path: 'bank', message: '请从列出的银行里选' }] }),
    }
  const read = readBankCard(typed)
  if (!read.ok)
    return { ok: false, problem: problems.fieldsWrong({ fields: [{ path: 'card', message: read.message }] }) }
  const { card: number, warning } = read
  const more = { number, ...(warning ? { warning } : {}) }
  const identity = await identityOf(ports, person)
  const answer = await ports.bank.verifyCard({ name: identity.name, idNumber: identity.idNumber, bank, card: number })
  const bound = { bank, bankName: listed.name, masked: mask.card(number) }
  if (answer.kind === 'unknown') return { ok: true, body: { card: { ...bound, ownName: 'unknown' }, ...more } }
  if (answer.kind === 'no' || !answer.value.ownName) {
    return {
      ok: false,
      problem: problems.cardNotOwn({ fields: [{ path: 'card', message: '银行说这张卡不是您本人名下的' }] }),
    }
  }
  if (answer.value.cardKind !== 'debit') {
    return { ok: false, problem: problems.cardNotDebit({ fields: [{ path: 'card', message: '请换一张借记卡' }] }) }
  }
  return { ok: true, body: { card: { ...bound, ownName: 'yes' }, ...more } }
}
