import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import type { AskingPerson, Ports } from '../ports'
import { ownCertificate } from '../standing/own-certificate'

/** Longest life of a link to a file. */
const linkSeconds = 300

/** A short-lived link to the PDF of a certificate of the person's own. */
export async function openCertificate(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'open-certificate'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'open-certificate'>>> {
  const { person } = asking.session
  const certificate = await ownCertificate(ports, person, body.number)
  if (!certificate) return { ok: false, problem: problems.notFound() }
  const now = ports.clock.now()
  const { centre, path, title, _id: number } = certificate
  await ports.audit.record({ at: now, actor: person, action: 'certificate.opened', subject: number, centre })
  const link = await ports.files.link(path, linkSeconds)
  return { ok: true, body: { link, fileName: `${title}${number}.pdf`, expiresAt: plus(now, linkSeconds) } }
}
