import { problems } from '../domain/problem/problems'
import type { Message } from './door'
import type { Handled } from './serve'

/** The refusal when a message is for other roles than these; `undefined` when it may be sent. */
export function refuseRoles({ roles }: Pick<Message, 'roles'>, has: readonly string[]): Handled<never> | undefined {
  return !roles || has.some(role => roles.includes(role)) ? undefined : { ok: false, problem: problems.notAllowed() }
}
