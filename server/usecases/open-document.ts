import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Application } from '../../core/domain/application/application'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import type { AskingPerson, Ports } from '../ports'

const LINK = 300

/** A short link to a paper of my case. */
export async function openDocument(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'open-document'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'open-document'>>> {
  const application = await ports.database.collection<Application>('applications').find(body.application)
  const mine = application?.person === asking.session.person ? application : undefined
  const paper = mine?.papers.find(candidate => candidate.name === body.name)
  if (!mine || !paper) return { ok: false, problem: problems.notFound() }
  const now = ports.clock.now()
  await ports.audit.record({
    at: now,
    actor: mine.person,
    action: 'document.open',
    subject: `${mine._id}/${paper.name}`,
    centre: mine.centre,
  })
  return {
    ok: true,
    body: {
      link: await ports.files.link(paper.path, LINK),
      fileName: `${paper.label}${mine.number}.pdf`,
      expiresAt: plus(now, LINK),
    },
  }
}
