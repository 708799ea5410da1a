import { loanUseOf } from '../../core/catalogue/items/deposit-certificate'
import { findCentre } from '../../core/catalogue/registry'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Account } from '../../core/domain/account/account'
import { beijing } from '../../core/domain/calendar/beijing'
import { plus } from '../../core/domain/calendar/plus'
import type { Centre } from '../../core/domain/centre/centre'
import type { CertificateKind } from '../../core/domain/certificate/certificate-kind'
import { certificateRefusal, glyphRefusal } from '../../core/domain/certificate/certificate-refusal'
import { certificateText } from '../../core/domain/certificate/certificate-text'
import type { Identity } from '../../core/domain/identity/identity'
import type { ItemDefinition } from '../../core/domain/item/item'
import type { ReadAnswers } from '../../core/domain/item/read-answers'
import type { Loan } from '../../core/domain/loan/loan'
import { problems } from '../../core/domain/problem/problems'
import type { Day } from '../../core/domain/values/day'
import type { PersonId } from '../../core/domain/values/ids'
import { mask } from '../../core/domain/values/mask'
import { checkAnswers } from '../applying/check-answers'
import { certificatePaper } from '../execution/certificate-paper'
import { sealPaper } from '../execution/seal-paper'
import type { AskingPerson, Ports } from '../ports'
import type { Certificate, CertificateClaim } from '../records/certificate'
import { certificateOffer } from '../standing/certificate-offer'
import { certificateView } from '../standing/certificate-view'
import { checkToken, checkUrl } from '../standing/check-token'
import { limitAttempts } from '../standing/limit-attempts'
import { mayLookUp } from '../standing/may-look-up'
import { opaqueId } from '../standing/opaque-id'

type Reply = Handled<ReplyOf<DepositorDoor, 'issue-certificate'>>

/** A maker who has not finished by then is taken to have died; the next one makes the paper anew under the same number. */
const makerSeconds = 30

/**
 * 缴存证明 or 缴存使用证明, whichever this centre makes online: made and signed while the person watches, from the account as the core knows it now. The same key gives the same
 * certificate, also after a lost reply and with two phones at once.
 */
export async function issueCertificate(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'issue-certificate'>,
): Promise<Reply> {
  const { person } = asking.session
  const centre = findCentre(body.centre)
  if (!centre) return { ok: false, problem: problems.notFound() }
  const may = await mayLookUp(ports, {
    person,
    centre: centre.code,
    version: body.consent?.version,
    what: 'certificate',
  })
  if (!may.ok) return may
  const claimId = `certificate:${person}:${body.key}`
  const asked = { account: body.account, answers: body.answers ?? {} }
  const made = await madeBefore(ports, claimId, asked)
  if (made) return made
  const offered = certificateOffer(ports.offers.at(body.centre))
  if (!offered) return { ok: false, problem: problems.itemNotOnline() }
  const { kind } = offered
  if (kind !== body.kind) return { ok: false, problem: problems.certificateChanged() }
  const { answers, faults } = readAsked(offered.definition, asked.answers, beijing(ports.clock.now()).day)
  if (faults.length > 0) return { ok: false, problem: problems.fieldsWrong({ fields: faults }) }

  const [accounts, lent] = await Promise.all([
    may.core.accounts(may.identity),
    kind === 'loan-use' ? may.core.loans(may.identity) : ({ kind: 'yes', value: [] } as const),
  ])
  if (accounts.kind === 'unknown' || lent.kind === 'unknown') return { ok: false, problem: problems.coreUnavailable() }
  const held = accounts.kind === 'yes' ? accounts.value : []
  const loans = lent.kind === 'yes' ? lent.value : []
  const account = held.find(each => opaqueId.account(ports, person, each.centre, each.number) === body.account)
  if (!account) return { ok: false, problem: problems.notFound() }
  const refused = certificateRefusal(kind, account, loans)
  if (refused) return { ok: false, problem: refused }
  const limited = await limitAttempts(ports, 'certificate', person)
  if (!limited.ok) return limited

  const claim = await takeClaim(ports, claimId, centre, asked)
  if (!claim) return (await madeBefore(ports, claimId, asked)) ?? later()
  return make(ports, { person, centre, identity: may.identity, kind, account, loans, answers, claim })
}

interface Asked {
  account: string
  answers: Record<string, string>
}

/** The same answers are the same text, in whatever order they came. */
const textOf = (answers: Readonly<Record<string, string>> = {}) => JSON.stringify(Object.entries(answers).sort())

/** What an earlier request with this key came to, if anything. */
async function madeBefore(ports: Ports, claimId: string, asked: Asked): Promise<Reply | undefined> {
  const claim = await ports.database.collection<CertificateClaim>('claims').find(claimId)
  if (!claim) return undefined
  if (claim.account !== asked.account || textOf(claim.answers) !== textOf(asked.answers))
    return { ok: false, problem: problems.keyReused() }
  const certificate = await ports.database.collection<Certificate>('certificates').find(claim.number)
  return certificate && { ok: true, body: { certificate: certificateView(ports, certificate) } }
}

/** What is asked beside the account has no steps of a form; all of it is needed at once. */
function readAsked(definition: ItemDefinition, typed: Record<string, string>, today: Day): ReadAnswers {
  const fields = definition.fields.map(({ name }) => name)
  const step = { name: 'asked', title: '', kind: 'fields' as const, fields, slots: [] }
  return checkAnswers({ ...definition, steps: [step] }, typed, today, true)
}

/** The right to make the paper, or nothing while somebody else is making it. */
async function takeClaim(
  ports: Ports,
  _id: string,
  centre: Centre,
  asked: Asked,
): Promise<CertificateClaim | undefined> {
  const claims = ports.database.collection<CertificateClaim>('claims')
  const now = ports.clock.now()
  const day = beijing(now).day.replaceAll('-', '')
  const first = { _id, number: `${centre.prefix}ZM${day}${ports.chance.digits(8)}`, ...asked, attempt: 1, at: now }
  if ((await claims.add(first)) === 'added') return first
  const before = await claims.find(_id)
  if (!before || plus(before.at, makerSeconds) > now) return undefined
  const next = { ...before, attempt: before.attempt + 1, at: now }
  return (await claims.replace(next)) === 'conflict' ? undefined : next
}

async function make(
  ports: Ports,
  order: {
    person: PersonId
    centre: Centre
    identity: Identity
    kind: CertificateKind
    account: Account
    loans: readonly Loan[]
    answers: Record<string, string>
    claim: CertificateClaim
  },
): Promise<Reply> {
  const { person, centre, identity, kind, account, loans, answers, claim } = order
  const { number } = claim
  const issuedAt = ports.clock.now()
  const issuedOn = beijing(issuedAt).day
  const text = certificateText(kind, { centre, identity, account, loans, issuedOn, asked: loanUseOf(answers) })
  // Every attempt has a file of its own: a slow maker cannot write over the paper that counts.
  const path = `kept/certificates/${claim.attempt === 1 ? number : `${number}-${claim.attempt}`}.pdf`
  const issued = await sealPaper(ports, {
    by: person,
    why: '本人自助开具',
    paper: certificatePaper(kind, text, { number, centre, issuedOn, checkUrl: checkUrl(ports, number) }),
    path,
    signedAt: issuedAt,
  })
  if (issued.kind !== 'yes') {
    // The number stays with the key; trying again need not wait for a maker that is known to have stopped.
    await release(ports, claim)
    const glyph = issued.kind === 'no' && issued.code === 'glyph-missing'
    return { ok: false, problem: glyph ? glyphRefusal(issued.message) : problems.documentsUnavailable() }
  }
  const certificate: Certificate = {
    _id: number,
    person,
    centre: centre.code,
    kind,
    title: text.title,
    issuedAt,
    issuedOn,
    validUntil: text.validUntil,
    sealed: ports.vault.seal(number, { rows: JSON.stringify(text.maskedRows) }),
    stranger: { name: mask.name(identity.name), idNumber: mask.idNumberForStrangers(identity.idNumber) },
    account: claim.account,
    ...(Object.keys(answers).length > 0 ? { answers } : {}),
    tokenHash: ports.secrets.hashToken(checkToken(ports, number)),
    path,
    sha256: issued.value.sha256,
    bytes: issued.value.bytes,
    checks: [],
  }
  if ((await ports.database.collection<Certificate>('certificates').add(certificate)) === 'taken') {
    return (await madeBefore(ports, claim._id, { account: claim.account, answers: claim.answers ?? {} })) ?? later()
  }
  await ports.audit.record({
    at: issuedAt,
    actor: person,
    action: 'certificate.issued',
    subject: number,
    centre: centre.code,
    detail: { sha256: issued.value.sha256, seal: issued.value.certificate },
  })
  return { ok: true, body: { certificate: certificateView(ports, certificate) } }
}

async function release(ports: Ports, claim: CertificateClaim): Promise<void> {
  const claims = ports.database.collection<CertificateClaim>('claims')
  const mine = await claims.find(claim._id)
  if (mine?.attempt === claim.attempt) await claims.replace({ ...mine, at: plus(mine.at, -makerSeconds) })
}

const later = (): Reply => ({ ok: false, problem: problems.documentsUnavailable({ retryAfter: 3 }) })
