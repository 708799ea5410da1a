import type { Identity } from '../../core/domain/identity/identity'
import type { Problem } from '../../core/domain/problem/problem'
import type { CentreCode, PersonId } from '../../core/domain/values/ids'
import type { CentreCore, Ports } from '../ports'
import { grantConsent } from './grant-consent'
import { identityOf } from './identity-of'
import { limitAttempts } from './limit-attempts'

/**
 * May this person look at what this centre holds about them? Yes gives the centre's core and the identity to ask it with, and
 * the reading is written down before it happens.
 * @param asked.what for the audit, e.g. `accounts`; never personal data
 */
export async function mayLookUp(
  ports: Ports,
  asked: { person: PersonId; centre: CentreCode; version?: string; what: string },
): Promise<{ ok: true; core: CentreCore; identity: Identity } | { ok: false; problem: Problem }> {
  const { person, centre } = asked
  const consent = await grantConsent(ports, asked)
  if (!consent.ok) return consent
  const limited = await limitAttempts(ports, 'look-up', person)
  if (!limited.ok) return limited
  const identity = await identityOf(ports, person)
  await ports.audit.record({
    at: ports.clock.now(),
    actor: person,
    action: `look-up.${asked.what}`,
    subject: person,
    centre,
  })
  return { ok: true, core: ports.core(centre), identity }
}
