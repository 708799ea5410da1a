import type { Centre } from '../../../core/domain/centre/centre'
import type { Item } from '../../../core/domain/item/item'
import { issueCertificate } from '../../../server/usecases/issue-certificate'
import { lookUpAccounts } from '../../../server/usecases/look-up-accounts'
import { lookUpLoans } from '../../../server/usecases/look-up-loans'
import { aCoreAccount, settledLoan } from '../../../server/usecases/testing/a-core-person'
import { aKey } from '../../../server/usecases/testing/apply-story'
import { mustReply } from '../../../server/usecases/testing/must'
import type { Line, Outcome, Saying } from '../saying'
import { startsOnline } from './online'
import { ends } from './steps'

const borrower = { loanCentre: '示例省示例市住房公积金中心', borrowerRole: 'borrower' }
const line = (label: string, text: string): Line => ({ label, text })

/** What is looked up or certified while the person watches: no case, one answer or one refusal. */
export async function answeredAtOnce(centre: Centre, item: Item, outcome: Outcome): Promise<Saying[]> {
  const certifies = item.outcome === 'certificate'
  const done = outcome === 'done'
  const accounts = [aCoreAccount(centre.code, done ? {} : { status: 'closed' })]
  const scene = await startsOnline(centre, item, outcome, {
    accounts: done || certifies ? accounts : [],
    loans: certifies && done ? [settledLoan(centre.code)] : [],
  })
  const { ports, asking } = scene.phone
  const trip = scene.tripAt(centre.code)
  if (!trip) return []
  const say = (what: string, title: string, lines: readonly Line[]) =>
    scene.heard.push({ trip, closed: false, kind: done ? 'page' : 'pre-check', what, title, lines })
  const found = await lookUpAccounts(ports, asking, { centre: centre.code })
  if (!found.ok) {
    const { title, remedy } = found.problem
    say('look-up refused', title, [line('怎么办', remedy)])
    return ends(scene)
  }
  const [account] = found.body.accounts
  if (!certifies) {
    const { loans } = mustReply(await lookUpLoans(ports, asking, { centre: centre.code }))
    say('look-up', '我的公积金', [
      ...found.body.accounts.map(({ statusWords, unitName }) => line(statusWords, unitName)),
      ...loans.map(({ statusWords, methodWords }) => line(statusWords, methodWords)),
    ])
    return ends(scene)
  }
  const kind = centre.offers.find(offer => offer.item === item.code)?.ways[0]?.certificate?.value ?? 'deposit'
  const issued = await issueCertificate(ports, asking, {
    centre: centre.code,
    account: account?.id ?? '',
    kind,
    answers: kind === 'deposit' ? {} : borrower,
    key: aKey(),
  })
  if (issued.ok !== done) throw new Error(`the certificate: ${JSON.stringify(issued)}`)
  if (!issued.ok) {
    const { title, remedy, fields = [] } = issued.problem
    say('certificate refused', title, [line('怎么办', remedy), ...fields.map(({ message }) => line('原因', message))])
  }
  return ends(scene)
}
