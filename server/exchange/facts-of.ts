import type { Application } from '../../core/domain/application/application'
import { beijing } from '../../core/domain/calendar/beijing'
import type { BodyOf } from '../../core/domain/exchange/message'
import type { Item } from '../../core/domain/item/item'
import type { CentreCode } from '../../core/domain/values/ids'
import { readYuan } from '../../core/domain/values/yuan'
import { retirementForm } from '../applying/forms/retirement-form'
import { centreOf } from '../execution/working-time-of'
import type { Ports } from '../ports'

type Facts = Pick<Application, 'proofs' | 'cardOwnName' | 'estimate' | 'accountAtSubmission'> & {
  /** Account or contract; empty when the core knows none, which is for the liaison to send back. */
  account: string
}

const noProofs = { identity: 'window', retirement: false, card: false, loan: false } as const

/** What our core, and the bank, say about somebody another centre writes of, or who stands at our own window; `undefined` when they do not answer now. */
export async function factsOf(
  ports: Ports,
  centre: CentreCode,
  item: Item,
  { applicant, payee, answers }: Pick<BodyOf<'APPLY'>, 'applicant' | 'payee' | 'answers'>,
): Promise<Facts | undefined> {
  if (item.handledBy[0] === 'registration') return { account: '', proofs: noProofs }
  const { name, idNumber, idType } = applicant
  const identity = { name, idNumber, ...(idType ? { idType } : {}) }
  if (item.handledBy[0] === 'loan') {
    const loans = await ports.core(centre).loans(identity)
    if (loans.kind === 'unknown') return undefined
    const found = loans.kind === 'yes' ? loans.value : []
    const loan = found.find(({ contract }) => contract === applicant.account) ?? found[0]
    return { account: loan?.contract ?? '', proofs: { ...noProofs, loan: loan !== undefined } }
  }
  const now = ports.clock.now()
  const today = beijing(now).day
  const none = { open: false, openWithdrawal: false, openChange: false }
  const found = await retirementForm.find(ports, { centre: centreOf(centre), identity, now, today, ...none })
  if (!found) return undefined
  const { account, sum, proved } = found
  const card = payee && (await ports.bank.verifyCard({ name, idNumber, bank: payee.bank, card: payee.card }))
  const own = card?.kind === 'yes' && card.value.ownName && card.value.cardKind === 'debit'
  // Part of the account is asked for by its sum; closing it is estimated by the core.
  const asked = item.fields.some(({ kind }) => kind === 'money') ? readYuan(answers.amount ?? '') : undefined
  const part = asked?.ok ? asked.fen : undefined
  // A sum that cannot be read is no reason to show the whole account.
  const pays = item.outcome === 'payment' && account !== undefined && asked?.ok !== false
  return {
    account: account?.number ?? '',
    cardOwnName: own ? 'yes' : 'unknown',
    proofs: { ...noProofs, retirement: proved.includes('retirement'), card: own, loan: proved.includes('loan') },
    ...(pays
      ? {
          estimate: {
            principal: part ?? sum?.principal ?? account.balance,
            interest: part === undefined ? (sum?.interest ?? 0) : 0,
            total: part ?? sum?.total ?? account.balance,
            on: today,
          },
          accountAtSubmission: { status: account.status, balance: account.balance },
        }
      : {}),
  }
}
