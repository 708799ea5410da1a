import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import type { AskingPerson, Ports } from '../ports'
import { certificateView } from '../standing/certificate-view'
import { ownCertificate } from '../standing/own-certificate'

/** One certificate of the person's own, with who checked it and when. */
export async function showCertificate(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'show-certificate'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'show-certificate'>>> {
  const certificate = await ownCertificate(ports, asking.session.person, body.number)
  if (!certificate) return { ok: false, problem: problems.notFound() }
  return { ok: true, body: { certificate: certificateView(ports, certificate) } }
}
