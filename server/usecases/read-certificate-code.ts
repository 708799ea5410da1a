import { findCentre } from '../../core/catalogue/registry'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { Certificate } from '../records/certificate'
import type { CertificateCode } from '../records/certificate-code'
import type { AskingStaff } from '../records/staff'
import { limitAttempts } from '../standing/limit-attempts'
import { receivedCertificate } from '../work/received-certificate'

/** One look at the certificate behind a 亮码; noted before it is answered, so that two who look at once do not both see it. */
export async function readCertificateCode(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'read-certificate-code'>,
): Promise<Handled<ReplyOf<StaffDoor, 'read-certificate-code'>>> {
  const limited = await limitAttempts(ports, 'certificate-check', staff._id)
  if (!limited.ok) return limited
  const codes = ports.database.collection<CertificateCode>('certificateCodes')
  const code = await codes.find(ports.vault.blind('certificateCode', body.code))
  const now = ports.clock.now()
  if (!code || code.usedAt || code.expiresAt <= now) return { ok: false, problem: problems.notFound() }
  const certificate = await ports.database.collection<Certificate>('certificates').find(code.certificate)
  if (!certificate) return { ok: false, problem: problems.notFound() }
  const usedAtCentre = findCentre(staff.centre)?.name ?? ''
  if ((await codes.replace({ ...code, usedAt: now, usedBy: staff._id, usedAtCentre })) === 'conflict')
    return { ok: false, problem: problems.notFound() }
  await ports.audit.record({
    at: now,
    actor: staff._id,
    action: 'certificate.code-read',
    subject: certificate._id,
    centre: staff.centre,
  })
  return { ok: true, body: { certificate: receivedCertificate(ports, certificate) } }
}
