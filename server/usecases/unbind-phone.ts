import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import type { AskingPerson, Ports } from '../ports'
import type { Person } from '../records/person'
import type { Session } from '../records/session'
import { refusedAfterWindow } from '../standing/after-window'
import { shownPhoneId } from '../standing/shown-phone-id'

/** Takes a phone away from the person, also the one in hand: its sessions end, and it is new again if it ever comes back. */
export async function unbindPhone(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'unbind-phone'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'unbind-phone'>>> {
  const { person } = asking.session
  const persons = ports.database.collection<Person>('persons')
  for (let round = 0; round < 5; round++) {
    const record = await persons.find(person)
    const phone = record?.phones.find(({ openid }) => shownPhoneId(ports, openid) === body.id)
    if (!record || !phone) return { ok: false, problem: problems.notFound() }
    const closed = phone.openid === asking.caller.openid ? undefined : await refusedAfterWindow(ports, asking)
    if (closed) return { ok: false, problem: closed }
    const phones = record.phones.filter(each => each !== phone)
    if ((await persons.replace({ ...record, phones })) === 'conflict') continue
    const sessions = ports.database.collection<Session>('sessions')
    for (const { _id, openid } of await sessions.list({ person }))
      if (openid === phone.openid) await sessions.remove(_id)
    await ports.audit.record({ at: ports.clock.now(), actor: person, action: 'phone.unbound', subject: person })
    return { ok: true, body: {} }
  }
  return { ok: false, problem: problems.staleVersion() }
}
