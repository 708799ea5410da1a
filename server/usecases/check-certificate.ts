import { findCentre } from '../../core/catalogue/registry'
import type { Handled } from '../../core/contract/serve'
import { beijing } from '../../core/domain/calendar/beijing'
import {
  type CertificateState,
  certificateState,
  certificateWords,
} from '../../core/domain/certificate/certificate-state'
import { problems } from '../../core/domain/problem/problems'
import type { Day } from '../../core/domain/values/day'
import { numberLabel } from '../../core/domain/values/identity-document-kind'
import type { Instant } from '../../core/domain/values/instant'
import type { Caller, Ports } from '../ports'
import type { Certificate } from '../records/certificate'
import { limitAttempts } from '../standing/limit-attempts'

/** What a stranger with the paper in hand may see: enough to compare, no more. */
export interface CertificateCheck {
  number: string
  title: string
  maskedName: string
  maskedIdNumber: string
  /** What stands before the number: 身份证号, or the other document’s. */
  numberLabel: string
  centreName: string
  /** With its area code. */
  centrePhone: string
  issuedOn: Day
  validUntil: Day
  state: CertificateState
  stateWords: string
  revoked?: { on: Day; reason: string }
  /** Of the PDF as issued; a page may compare it with a file the visitor chooses. */
  sha256: string
  checkedAt: Instant
}

const keptChecks = 20

/**
 * Checks a certificate for nobody in particular. A number nobody has and a wrong token get the same answer after the same
 * work; a right one is written down for the owner to see before it is answered.
 * @param asked.caller.ip limits guessing; without an address all strangers share one limit
 */
export async function checkCertificate(
  ports: Ports,
  asking: { caller: Caller },
  asked: { number: string; token: string },
): Promise<Handled<CertificateCheck>> {
  const { ip, source } = asking.caller
  const limited = await limitAttempts(ports, 'certificate-check', ip ?? 'unknown address')
  if (!limited.ok) return limited
  const certificates = ports.database.collection<Certificate>('certificates')
  const tokenHash = ports.secrets.hashToken(asked.token)
  const now = ports.clock.now()
  const today = beijing(now).day
  for (let round = 0; round < 5; round++) {
    const certificate = await certificates.find(asked.number)
    if (certificate?.tokenHash !== tokenHash) break
    const state = certificateState(certificate, today)
    const check = { at: now, from: source, state: certificateWords[state] }
    const noted = { ...certificate, checks: [check, ...certificate.checks].slice(0, keptChecks) }
    if ((await certificates.replace(noted)) === 'conflict') continue
    const { _id: number, centre } = certificate
    await ports.audit.record({
      at: now,
      actor: 'public',
      action: 'certificate.checked',
      subject: number,
      centre,
      detail: { state },
    })
    return { ok: true, body: answer(certificate, state, now) }
  }
  return { ok: false, problem: problems.notFound() }
}

function answer(certificate: Certificate, state: CertificateState, checkedAt: Instant): CertificateCheck {
  const { revoked, stranger } = certificate
  return {
    number: certificate._id,
    title: certificate.title,
    maskedName: stranger.name,
    maskedIdNumber: stranger.idNumber,
    numberLabel: numberLabel(stranger.idType),
    centreName: findCentre(certificate.centre)?.name ?? '',
    centrePhone: findCentre(certificate.centre)?.phone ?? '',
    issuedOn: certificate.issuedOn,
    validUntil: certificate.validUntil,
    state,
    stateWords: certificateWords[state],
    ...(revoked ? { revoked: { on: beijing(revoked.at).day, reason: revoked.reason } } : {}),
    sha256: certificate.sha256,
    checkedAt,
  }
}
