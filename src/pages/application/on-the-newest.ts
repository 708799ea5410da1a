import type { ApplicationView } from '../../../core/contract/depositor/application-view'
import type { Outcome } from '../../../core/contract/door'
import { askApplication } from '../../ask/ask-application'

/**
 * Sends what the person decided on a case. A case also changes by itself (a notice went out, the bank answered): as long as
 * what was decided is still offered, it is sent again for the newest version rather than asked of the person once more.
 */
export async function onTheNewest<Body>(
  shown: ApplicationView,
  still: (application: ApplicationView) => boolean,
  send: (version: number) => Promise<Outcome<Body>>,
): Promise<Outcome<Body>> {
  let outcome = await send(shown.version)
  for (let tries = 0; tries < 3 && !outcome.ok && outcome.problem.code === 'request.stale'; tries++) {
    const fresh = await askApplication('show-application', { application: shown.id })
    if (!fresh.ok || !still(fresh.body.application)) return outcome
    outcome = await send(fresh.body.application.version)
  }
  return outcome
}
