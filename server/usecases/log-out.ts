import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { AskingPerson, Ports } from '../ports'
import type { Session } from '../records/session'

/** Ends this phone's session. Drafts stay. */
export async function logOut(
  ports: Ports,
  asking: AskingPerson,
  _body: RequestOf<DepositorDoor, 'log-out'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'log-out'>>> {
  const { id, person } = asking.session
  await ports.database.collection<Session>('sessions').remove(id)
  await ports.audit.record({ at: ports.clock.now(), actor: person, action: 'session.closed', subject: person })
  return { ok: true, body: {} }
}
