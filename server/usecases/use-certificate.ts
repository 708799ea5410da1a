import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { beijing } from '../../core/domain/calendar/beijing'
import { certificateMay } from '../../core/domain/certificate/certificate-life'
import { certificateState, certificateWords } from '../../core/domain/certificate/certificate-state'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { Certificate } from '../records/certificate'
import type { AskingStaff } from '../records/staff'
import { limitAttempts } from '../standing/limit-attempts'
import { receivedCertificate } from '../work/received-certificate'

/** A centre takes a certificate into its file. Only a valid one, once; used again by the same hand it is the same use. */
export async function useCertificate(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'use-certificate'>,
): Promise<Handled<ReplyOf<StaffDoor, 'use-certificate'>>> {
  const limited = await limitAttempts(ports, 'certificate-check', staff._id)
  if (!limited.ok) return limited
  const certificates = ports.database.collection<Certificate>('certificates')
  const tokenHash = ports.secrets.hashToken(body.token)
  for (let round = 0; round < 5; round++) {
    const certificate = await certificates.find(body.number)
    if (certificate?.tokenHash !== tokenHash) return { ok: false, problem: problems.notFound() }
    const now = ports.clock.now()
    const state = certificateState(certificate, beijing(now).day)
    if (state === 'used' && certificate.used?.by === staff._id)
      return { ok: true, body: { certificate: receivedCertificate(ports, certificate) } }
    if (!certificateMay(state, 'use'))
      return { ok: false, problem: problems.certificateNotUsable({ title: `这份证明${certificateWords[state]}。` }) }
    const used = { at: now, centre: staff.centre, by: staff._id }
    const check = { at: now, from: 'staff', state: certificateWords.used }
    const next = { ...certificate, used, checks: [check, ...certificate.checks].slice(0, 20) }
    if ((await certificates.replace(next)) === 'conflict') continue
    const { centre } = staff
    await ports.audit.record({ at: now, actor: staff._id, action: 'certificate.used', subject: body.number, centre })
    return { ok: true, body: { certificate: receivedCertificate(ports, next) } }
  }
  throw new Error('the certificate changed under every try')
}
