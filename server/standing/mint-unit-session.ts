import type { UnitView } from '../../core/contract/depositor/unit'
import { plus } from '../../core/domain/calendar/plus'
import type { Instant } from '../../core/domain/values/instant'
import type { AskingPerson, Ports } from '../ports'
import type { UnitSessionRecord } from '../records/unit'
import { unitView } from './unit-view'

/** As long as a person's. */
const sessionSeconds = 7200

/** Lets an operator act for a unit on the phone in hand. */
export async function mintUnitSession(
  ports: Ports,
  { caller, session }: AskingPerson,
  unit: string,
): Promise<{ token: string; expiresAt: Instant; unit: UnitView }> {
  const now = ports.clock.now()
  const token = ports.chance.hex(32)
  const expiresAt = plus(now, sessionSeconds)
  const { person } = session
  const record = {
    _id: ports.secrets.hashToken(token),
    unit,
    person,
    openid: caller.openid ?? '',
    since: now,
    expiresAt,
  }
  if ((await ports.database.collection<UnitSessionRecord>('unitSessions').add(record)) === 'taken')
    throw new Error('a token was drawn twice')
  await ports.audit.record({ at: now, actor: person, action: 'unit.session-opened', subject: unit })
  return { token, expiresAt, unit: await unitView(ports, unit, person) }
}
