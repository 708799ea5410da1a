import { notUnderstood } from '../domain/problem/not-understood'
import { type Door, Outcome, type Outcome as OutcomeType, type ReplyOf, type RequestOf } from './door'

/**
 * A typed way to speak to a door. `send` carries the envelope (over `wx.cloud.callFunction`, or HTTP) and gives back what
 * the door said, unparsed. A reply that does not keep the contract is a problem, never a surprise in a page.
 */
export type Client<D extends Door> = <M extends keyof D & string>(
  message: M,
  body: RequestOf<D, M>,
) => Promise<OutcomeType<ReplyOf<D, M>>>

export function client<D extends Door>(
  door: D,
  send: (message: keyof D & string, body: unknown) => Promise<unknown>,
): Client<D> {
  return async (message, body) => {
    const outcome = Outcome.safeParse(await send(message, body))
    if (!outcome.success) return { ok: false, problem: notUnderstood() }
    if (!outcome.data.ok) return { ok: false, problem: outcome.data.problem, fresh: outcome.data.fresh }
    const reply = door[message]?.reply.safeParse(outcome.data.body)
    if (!reply?.success) return { ok: false, problem: notUnderstood() }
    return { ok: true, body: reply.data as never }
  }
}
