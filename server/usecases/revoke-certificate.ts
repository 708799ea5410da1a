import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { beijing } from '../../core/domain/calendar/beijing'
import { certificateMay } from '../../core/domain/certificate/certificate-life'
import { certificateState } from '../../core/domain/certificate/certificate-state'
import { problems } from '../../core/domain/problem/problems'
import type { AskingPerson, Ports } from '../ports'
import type { Certificate } from '../records/certificate'
import { certificateView } from '../standing/certificate-view'
import { ownCertificate } from '../standing/own-certificate'

/** 作废 by its owner, for good; once more changes nothing. */
export async function revokeCertificate(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'revoke-certificate'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'revoke-certificate'>>> {
  const revoked = await takeBack(ports, asking, body.number, { reason: '本人作废' })
  return revoked
    ? { ok: true, body: { certificate: certificateView(ports, revoked) } }
    : { ok: false, problem: problems.notFound() }
}

/** Takes a certificate of the person's own back. @returns nothing when there is none */
export async function takeBack(
  ports: Ports,
  asking: AskingPerson,
  number: string,
  why: { reason: string; replacedBy?: string },
): Promise<Certificate | undefined> {
  const { person } = asking.session
  for (let round = 0; round < 5; round++) {
    const certificate = await ownCertificate(ports, person, number)
    const at = ports.clock.now()
    if (!certificate || !certificateMay(certificateState(certificate, beijing(at).day), 'revoke')) return certificate
    const revoked = { ...certificate, revoked: { at, ...why } }
    const table = ports.database.collection<Certificate>('certificates')
    if ((await table.replace(revoked as typeof revoked & { version: number })) === 'conflict') continue
    const { centre } = certificate
    await ports.audit.record({ at, actor: person, action: 'certificate.revoked', subject: number, centre })
    return revoked
  }
  throw new Error('the certificate changed under every try')
}
