import { client } from '../core/contract/client'
import type { Outcome, ReplyOf, RequestOf } from '../core/contract/door'
import { type StaffDoor, staffDoor } from '../core/contract/staff/staff-door'
import { ProblemError } from './parts/problem-error'
import { session } from './session'
import { unreachable } from './words/unreachable'

export type StaffMessage = keyof StaffDoor & string
export type Reply<M extends StaffMessage> = ReplyOf<StaffDoor, M>
export type Body<M extends StaffMessage> = RequestOf<StaffDoor, M>

const patience = 20_000
const ended = new Set(['session.ended', 'session.none'])

async function send(message: StaffMessage, body: unknown): Promise<unknown> {
  const guest = staffDoor[message].standing === 'guest'
  const token = guest ? undefined : session.read().token
  try {
    const response = await fetch('/staff', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ message, body, session: token }),
      signal: AbortSignal.timeout(patience),
    })
    return await response.json()
  } catch {
    return { ok: false, problem: unreachable }
  }
}

const speak = client(staffDoor, send)

/**
 * Says one message to the `staff` function on this origin. A session the server ended brings sign-in to the front; the
 * outcome is still given back, so that a page can keep what was typed.
 */
export async function staff<M extends StaffMessage>(message: M, body: Body<M>): Promise<Outcome<Reply<M>>> {
  const outcome = await speak(message, body)
  if (!outcome.ok && ended.has(outcome.problem.code)) session.end(outcome.problem)
  return outcome
}

/** The same for reading: the reply, or a thrown `ProblemError`. */
export async function ask<M extends StaffMessage>(message: M, body: Body<M>): Promise<Reply<M>> {
  const outcome = await staff(message, body)
  if (outcome.ok) return outcome.body
  throw new ProblemError(outcome.problem, outcome.fresh)
}
