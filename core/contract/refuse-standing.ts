import { problems } from '../domain/problem/problems'
import type { Handled } from './serve'

/**
 * The refusal when a message needs somebody and nobody stands behind it.
 * @param hadToken a token came with the envelope: then the session is over, else there never was one
 */
export function refuseStanding(hadToken: boolean): Handled<never> {
  return { ok: false, problem: hadToken ? problems.sessionEnded() : problems.signInFirst() }
}
