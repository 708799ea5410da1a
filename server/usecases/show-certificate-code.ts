import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { addDays } from '../../core/domain/calendar/add-days'
import { beijing, fromBeijing } from '../../core/domain/calendar/beijing'
import { certificateState } from '../../core/domain/certificate/certificate-state'
import { problems } from '../../core/domain/problem/problems'
import type { AskingPerson, Ports } from '../ports'
import type { CertificateCode } from '../records/certificate-code'
import { limitAttempts } from '../standing/limit-attempts'
import { ownCertificate } from '../standing/own-certificate'

/** 亮码 (practice since 2024): issued to a log-in by face, void at 24:00 of the same day, or once it was looked at. */
export async function showCertificateCode(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'show-certificate-code'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'show-certificate-code'>>> {
  const { person, level } = asking.session
  const certificate = await ownCertificate(ports, person, body.number)
  if (!certificate) return { ok: false, problem: problems.notFound() }
  if (level !== 'face') return { ok: false, problem: problems.stepUpNeeded() }
  const now = ports.clock.now()
  const today = beijing(now).day
  if (certificateState(certificate, today) !== 'valid') return { ok: false, problem: problems.certificateRefused() }
  const limited = await limitAttempts(ports, 'certificate', person)
  if (!limited.ok) return limited
  const expiresAt = fromBeijing(addDays(today, 1), '00:00')
  for (let round = 0; round < 5; round++) {
    const code = ports.chance.digits(12)
    const record: CertificateCode = {
      _id: ports.vault.blind('certificateCode', code),
      certificate: certificate._id,
      person,
      expiresAt,
    }
    if ((await ports.database.collection<CertificateCode>('certificateCodes').add(record)) === 'taken') continue
    const { _id: subject, centre } = certificate
    await ports.audit.record({ at: now, actor: person, action: 'certificate.code-shown', subject, centre })
    return { ok: true, body: { code, expiresAt } }
  }
  throw new Error('five codes in a row were taken')
}
