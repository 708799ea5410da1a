import * as z from 'zod'
import { FaultRule, Faults } from '../faults'
import { startJsonServer } from '../json-server'
import { OffsetClock } from '../offset-clock'
import type { Neighbour } from '../run-as-process'
import { signedRequests } from '../signed-requests'

export const SmsSettings = z.object({
  port: z.int().min(0).max(65_535).default(0),
  /** Who may send, and with which secret. */
  appKey: z.string(),
  secret: z.string(),
  /** What each template says; `{1}` is the first value. */
  templates: z.record(z.string(), z.string()),
  /** Shown before each text, in 【】. */
  signature: z.string().default('公积金跨省通办'),
  control: z.boolean().default(false),
})
export type SmsSettings = z.input<typeof SmsSettings>

const Send = z.object({
  phone: z.string(),
  template: z.string(),
  values: z.array(z.string().max(20)).max(6),
})

interface Received {
  phone: string
  template: string
  values: string[]
  text: string
  at: string
}

const refuse = (code: string, message: string) => ({ json: { code, message } })

/**
 * Starts the short-message gateway. `x-signature` = hex HMAC-SHA-256 of `timestamp \n nonce \n body`. The inbox of a
 * phone is read at the control address, as a person would read their phone.
 */
export async function startSms(given: unknown): Promise<Neighbour> {
  const settings = SmsSettings.parse(given)
  const faults = new Faults()
  const clock = new OffsetClock()
  const inbox: Received[] = []
  const blocked = new Set<string>()

  const signed = signedRequests(settings, clock)

  const server = await startJsonServer(
    settings.port,
    ({ path, query, headers, raw, body }) => {
      if (path === '/send') {
        const wrong = signed(headers, raw)
        if (wrong) return { status: 401, json: { code: 'unauthorised', message: wrong } }
        const parsed = Send.safeParse(body)
        if (!parsed.success || !/^1\d{10}$/.test(parsed.data.phone)) return refuse('bad-phone', '手机号不正确')
        const { phone, template, values } = parsed.data
        const wording = settings.templates[template]
        if (!wording) return refuse('no-template', '模板不存在')
        if (blocked.has(phone)) return refuse('blocked', '该号码已退订')
        const text = wording.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index) - 1] ?? '')
        inbox.push({
          phone,
          template,
          values,
          text: `【${settings.signature}】${text}`,
          at: new Date(clock.now()).toISOString(),
        })
        return { json: { code: 'ok', id: `sms${inbox.length}` } }
      }
      if (!settings.control) return undefined
      if (path === '/control/inbox') {
        const phone = query.get('phone')
        return { json: { messages: inbox.filter(one => !phone || one.phone === phone) } }
      }
      if (path === '/control/block') {
        const { phone } = z.object({ phone: z.string() }).parse(body)
        const already = blocked.has(phone)
        blocked.add(phone)
        return { json: { ok: true, already } }
      }
      if (path === '/control/behaviour') {
        faults.add(FaultRule.parse(body))
        return { json: { ok: true } }
      }
      if (path === '/control/clock') {
        clock.move(z.object({ offsetMs: z.int() }).parse(body).offsetMs)
        return { json: { now: new Date(clock.now()).toISOString() } }
      }
      return undefined
    },
    faults,
  )
  return { base: server.base, ...(settings.control ? { control: server.base } : {}), close: server.close }
}
