import type { Handled } from '../../../core/contract/serve'
import type { Problem } from '../../../core/domain/problem/problem'

/** The reply of a message that must succeed. */
export function mustReply<Reply>(handled: Handled<Reply>): Reply {
  if (!handled.ok) throw new Error(`refused: ${handled.problem.code} ${JSON.stringify(handled.problem.fields ?? [])}`)
  return handled.body
}

/** The problem of a message that must be refused. */
export function mustRefuse(handled: Handled<unknown>): Problem {
  if (handled.ok) throw new Error('was not refused')
  return handled.problem
}
