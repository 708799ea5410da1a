import { noticeOf } from '../../../core/catalogue/notices/notice-of'
import { centres } from '../../../core/catalogue/registry'
import type { Centre } from '../../../core/domain/centre/centre'
import type { IdentityLevel } from '../../../core/domain/identity/identity'
import type { AskingPerson } from '../../ports'
import { mintSession } from '../../standing/mint-session'
import { openSession } from '../../standing/open-session'
import { recordConsent } from '../../standing/record-consent'
import { savePerson } from '../../standing/save-person'
import { aCorePerson } from './a-core-person'
import type { CorePerson } from './memory-centre-core'
import { type MemoryPorts, memoryPorts } from './memory-ports'

export interface World {
  ports: MemoryPorts
  centre: Centre
  person: CorePerson
  guest: { caller: { openid: string; source: string } }
}

/** Ports in memory and one centre whose core knows one invented depositor, who has not logged in yet. */
export function aWorld(changes: Partial<CorePerson> = {}, centre: Centre | undefined = centres[0]): World {
  if (!centre) throw new Error('no centre is configured')
  const ports = memoryPorts()
  const person = aCorePerson(centre.code, changes)
  ports.core(centre.code).people.push(person)
  return { ports, centre, person, guest: { caller: { openid: 'openid-of-wang', source: 'wx_client' } } }
}

/** The depositor of `aWorld`, logged in. @param consent has agreed to be looked up, unless false */
export async function loggedIn(
  world: World,
  level: IdentityLevel = 'face',
  consent = true,
): Promise<AskingPerson & { token: string }> {
  const { ports, centre, guest } = world
  const { identity, phone } = world.person
  const { openid } = guest.caller
  const person = await savePerson(ports, { identity, phone, openid })
  const { token } = await mintSession(ports, person, openid, level)
  if (consent) {
    const { version } = noticeOf(centre, 'query')
    await recordConsent(ports, { person: person._id, centre: centre.code, notice: 'query', version, what: 'given' })
  }
  const session = await openSession(ports, guest.caller, token)
  if (!session) throw new Error('the session did not open')
  return { caller: guest.caller, session, token }
}
