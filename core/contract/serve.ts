import type * as z from 'zod/mini'
import type { Problem } from '../domain/problem/problem'
import { problems } from '../domain/problem/problems'
import { type Door, Envelope, type Message, type Outcome, type ReplyOf, type RequestOf } from './door'

/** What a handler gives back: the reply, or a problem with the fresh state. */
export type Handled<Reply> = { ok: true; body: Reply } | { ok: false; problem: Problem; fresh?: unknown }

/** One handler a message. `Context` is what the door knows about the caller. */
export type Handlers<D extends Door, Context> = {
  [M in keyof D & string]: (body: RequestOf<D, M>, context: Context) => Promise<Handled<ReplyOf<D, M>>>
}

/**
 * Opens an envelope, checks the message and its body against the contract, asks `context` who is calling, and lets the
 * handler answer. Unknown messages, wrong bodies and missing standing are refused here, once for all doors.
 * @param report is told what went wrong inside; the caller only hears `request.broken`.
 */
export async function serve<D extends Door, Context>(
  door: D,
  handlers: Handlers<D, Context>,
  raw: unknown,
  context: (envelope: Envelope, message: Pick<Message, 'standing' | 'roles'>) => Promise<Handled<Context>>,
  report: (error: unknown, message: string) => void,
): Promise<Outcome> {
  const envelope = Envelope.safeParse(raw)
  if (!envelope.success) return { ok: false, problem: problems.notUnderstood() }
  const name = envelope.data.message
  const entry = Object.hasOwn(door, name) ? door[name] : undefined
  if (!entry) return { ok: false, problem: problems.notUnderstood() }
  const body = entry.request.safeParse(envelope.data.body)
  if (!body.success) return { ok: false, problem: problems.fieldsWrong({ fields: fieldsOf(body.error) }) }
  try {
    const caller = await context(envelope.data, entry)
    if (!caller.ok) return caller
    return await handlers[name as keyof D & string](body.data as never, caller.body)
  } catch (error) {
    report(error, name)
    return { ok: false, problem: problems.broken() }
  }
}

function fieldsOf(error: z.core.$ZodError): { path: string; message: string }[] {
  return error.issues.slice(0, 20).map(({ path, message }) => ({
    path: path.join('.'),
    // Where no rule has words of its own, the library's are not for people.
    message: /[\u4e00-\u9fff]/.test(message) ? message : '这一项填得不对，请再看一遍',
  }))
}
