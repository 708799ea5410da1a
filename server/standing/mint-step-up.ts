import { plus } from '../../core/domain/calendar/plus'
import type { ApplicationId, PersonId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { StepUp } from '../records/step-up'

const stepUpSeconds = 600

/** A token that says "it is really you", for ten minutes and one use. Only its hash is kept. */
export async function mintStepUp(
  ports: Ports,
  given: { person: PersonId; application: ApplicationId; method: StepUp['method'] },
): Promise<string> {
  const now = ports.clock.now()
  const token = ports.chance.hex(32)
  const _id = ports.secrets.hashToken(token)
  const added = await ports.database
    .collection<StepUp>('stepUps')
    .add({ _id, ...given, expiresAt: plus(now, stepUpSeconds) })
  if (added === 'taken') throw new Error('a token was drawn twice')
  await ports.audit.record({
    at: now,
    actor: given.person,
    action: 'step-up.given',
    subject: given.application,
    detail: { method: given.method },
  })
  return token
}
