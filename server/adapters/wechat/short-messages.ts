import * as z from 'zod/mini'
import type { ShortMessages } from '../../ports'
import { type SignedPostOptions, signedPost } from './signed-post'

export type ShortMessagesOptions = SignedPostOptions

const Reply = z.object({ code: z.string(), message: z.optional(z.string()) })

/** Short messages through an HTTP gateway. Never repeated: a person would get two messages. */
export function shortMessages(options: ShortMessagesOptions): ShortMessages {
  return {
    async send(phone, template, values) {
      if (!/^1\d{10}$/.test(phone)) throw new RangeError('a phone number has 11 digits')
      const reply = await signedPost(options, '/send', { phone, template, values })
      if (reply.kind === 'unknown') return reply
      const parsed = Reply.safeParse(reply.body)
      if (!parsed.success || reply.status !== 200) return { kind: 'unknown', reason: `status ${reply.status}` }
      if (parsed.data.code === 'ok') return { kind: 'yes', value: 'sent' }
      return { kind: 'no', code: parsed.data.code, message: parsed.data.message ?? '' }
    },
  }
}
