import { loanUseOf } from '../../core/catalogue/items/deposit-certificate'
import { offerOf } from '../../core/catalogue/registry'
import type { Application } from '../../core/domain/application/application'
import { beijing } from '../../core/domain/calendar/beijing'
import type { CertificateKind } from '../../core/domain/certificate/certificate-kind'
import { certificateRefusal } from '../../core/domain/certificate/certificate-refusal'
import { certificateText } from '../../core/domain/certificate/certificate-text'
import { identityIn } from '../applying/identity-in'
import { openAnswers } from '../applying/sealed-answers'
import { certificatePaper } from '../execution/certificate-paper'
import { centreOf } from '../execution/working-time-of'
import type { Paper, Ports } from '../ports'
import { isNameDiffering } from '../standing/core-refusal'

type Drawn = { kind: 'drawn'; paper: Paper } | { kind: 'no'; code: string; message: string } | { kind: 'later' }

/** Which certificate the centre gives to what came in this way; a way closed since is still finished as it began. */
function certificateOf({ centre, item, mode }: Application): CertificateKind {
  const way = offerOf(centreOf(centre), item)?.ways.find(each => each.mode.value === mode)
  if (!way?.certificate) throw new Error(`${item} ends in no certificate by ${mode}`)
  return way.certificate.value
}

/** The certificate the handling centre answers with, by the very rules and rows of the one a depositor makes on the phone. */
export async function certificateResult(ports: Ports, application: Application): Promise<Drawn> {
  const kind = certificateOf(application)
  const open = (field: string) => ports.vault.open(application._id, application.sealed, field)
  const identity = identityIn(ports, application)
  const core = ports.core(application.centre)
  const [accounts, lent] = await Promise.all([core.accounts(identity), core.loans(identity)])
  if (accounts.kind === 'unknown' || lent.kind === 'unknown') return { kind: 'later' }
  if (isNameDiffering(accounts)) return { kind: 'no', code: 'name-differs', message: '姓名与登记不一致' }
  const held = accounts.kind === 'yes' ? accounts.value : []
  const loans = lent.kind === 'yes' ? lent.value : []
  const account = held.find(({ number }) => number === open('account')) ?? held[0]
  if (!account) return { kind: 'no', code: 'no-account', message: '没有查到账户' }
  const refused = certificateRefusal(kind, account, loans)
  if (refused) {
    const [fault] = refused.fields ?? []
    return { kind: 'no', code: `certificate-${fault?.path ?? 'refused'}`, message: fault?.message ?? refused.title }
  }
  const centre = centreOf(application.centre)
  const issuedOn = beijing(ports.clock.now()).day
  const asked = loanUseOf(openAnswers(ports, application))
  const text = certificateText(kind, { centre, identity, account, loans, issuedOn, asked })
  return { kind: 'drawn', paper: certificatePaper(kind, text, { number: application.number, centre, issuedOn }) }
}
