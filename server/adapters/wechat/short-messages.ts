import { createHmac, randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import type { Clock, ShortMessages } from '../../ports'
import { postJson } from './post-json'

export interface ShortMessagesOptions {
  /** The gateway's address without a slash at the end. */
  base: string
  appKey: string
  secret: string
  clock: Clock
  timeoutMs?: number
}

const Reply = z.object({ code: z.string(), message: z.optional(z.string()) })

/**
 * Short messages through an HTTP gateway. Each request carries `x-app-key`, `x-timestamp`, `x-nonce` and `x-signature` =
 * hex HMAC-SHA-256 of `timestamp \n nonce \n body`. Never repeated: a person would get two messages.
 */
export function shortMessages(options: ShortMessagesOptions): ShortMessages {
  const { base, appKey, secret, clock, timeoutMs = 5000 } = options
  return {
    async send(phone, template, values) {
      if (!/^1\d{10}$/.test(phone)) throw new RangeError('a phone number has 11 digits')
      const body = JSON.stringify({ phone, template, values })
      const at = String(Math.floor(Date.parse(clock.now()) / 1000))
      const nonce = randomUUID()
      const signature = createHmac('sha256', secret).update(`${at}\n${nonce}\n${body}`).digest('hex')
      const reply = await postJson(`${base}/send`, body, timeoutMs, {
        'x-app-key': appKey,
        'x-timestamp': at,
        'x-nonce': nonce,
        'x-signature': signature,
      })
      if (reply.kind === 'unknown') return reply
      const parsed = Reply.safeParse(reply.body)
      if (!parsed.success || reply.status !== 200) return { kind: 'unknown', reason: `status ${reply.status}` }
      if (parsed.data.code === 'ok') return { kind: 'yes', value: 'sent' }
      return { kind: 'no', code: parsed.data.code, message: parsed.data.message ?? '' }
    },
  }
}
