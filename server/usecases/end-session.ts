import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import type { AskingPerson, Ports } from '../ports'
import type { Session } from '../records/session'
import { shownSessionId } from '../standing/open-session'

/** Logs the person out on one of their phones. */
export async function endSession(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'end-session'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'end-session'>>> {
  const { person } = asking.session
  const sessions = ports.database.collection<Session>('sessions')
  const session = (await sessions.list({ person })).find(each => shownSessionId(each._id) === body.id)
  if (!session) return { ok: false, problem: problems.notFound() }
  await sessions.remove(session._id)
  await ports.audit.record({ at: ports.clock.now(), actor: person, action: 'session.closed', subject: person })
  return { ok: true, body: {} }
}
