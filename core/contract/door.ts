import * as z from 'zod/mini'
import { Problem } from '../domain/problem/problem'

/**
 * Who must stand behind a message: nobody in particular, a logged-in person, an operator in the name of a unit, a signed-in member
 * of staff.
 */
export type Standing = 'guest' | 'person' | 'unit' | 'staff'

export interface Message<Request extends z.ZodMiniType = z.ZodMiniType, Reply extends z.ZodMiniType = z.ZodMiniType> {
  standing: Standing
  /** Of staff: whoever has one of these. Left out: any member of staff. */
  roles?: readonly string[]
  request: Request
  reply: Reply
}

/** A door is a closed table of messages. */
export type Door = { readonly [name: string]: Message }

export type RequestOf<D extends Door, M extends keyof D> = z.infer<D[M]['request']>
export type ReplyOf<D extends Door, M extends keyof D> = z.infer<D[M]['reply']>

/** What travels to a door. `session` is the token the door gave at log-in. */
export const Envelope = z.object({
  message: z.string().check(z.maxLength(60)),
  body: z.unknown(),
  session: z.optional(z.string().check(z.maxLength(200))),
})
export type Envelope = z.infer<typeof Envelope>

/** What comes back: the body, or a problem; with a problem, sometimes the fresh state of what was asked about. */
export const Outcome = z.union([
  z.object({ ok: z.literal(true), body: z.unknown() }),
  z.object({ ok: z.literal(false), problem: Problem, fresh: z.optional(z.unknown()) }),
])
export type Outcome<Body = unknown> = { ok: true; body: Body } | { ok: false; problem: Problem; fresh?: unknown }

/** Declares one message. */
export function message<Request extends z.ZodMiniType, Reply extends z.ZodMiniType>(
  standing: Standing,
  request: Request,
  reply: Reply,
): Message<Request, Reply> {
  return { standing, request, reply }
}
