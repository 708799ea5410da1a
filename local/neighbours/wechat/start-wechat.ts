import { randomBytes } from 'node:crypto'
import { toBuffer } from 'qrcode'
import * as z from 'zod'
import { FaultRule, Faults } from '../faults'
import { type JsonReply, startJsonServer } from '../json-server'
import { OffsetClock } from '../offset-clock'
import type { Neighbour } from '../run-as-process'
import { AccessTokens } from './access-tokens'
import { Face } from './face'
import { SubscribeMessages, Template } from './subscribe-messages'

export const WechatSettings = z.object({
  port: z.int().min(0).max(65_535).default(0),
  apps: z.array(z.object({ appid: z.string(), secret: z.string() })).min(1),
  templates: z.array(Template).default([]),
  /** Who has an openid here; everybody whose id has the right shape when left out. */
  openids: z.optional(z.array(z.string())),
  /** Pages that `getwxacodeunlimit` accepts; all when left out. */
  pages: z.optional(z.array(z.string())),
  tokenSeconds: z.int().min(1).max(7200).default(7200),
  control: z.boolean().default(false),
})
export type WechatSettings = z.input<typeof WechatSettings>

const Code = z.object({ scene: z.string(), page: z.optional(z.string()), width: z.optional(z.number()) })

/** Starts WeChat's server side: token, face check, subscribe messages, codes, phone numbers. */
export async function startWechat(given: unknown): Promise<Neighbour> {
  const settings = WechatSettings.parse(given)
  const clock = new OffsetClock()
  const now = () => clock.now()
  const faults = new Faults()
  const tokens = new AccessTokens(settings.apps, settings.tokenSeconds * 1000, now)
  const face = new Face(now)
  const messages = new SubscribeMessages(settings.templates, now)
  const phoneCodes = new Map<string, string>()
  const knows = (openid: string) => settings.openids?.includes(openid) ?? /^[A-Za-z0-9_-]{8,64}$/.test(openid)

  const asked = async (path: string, appid: string, body: unknown): Promise<JsonReply | undefined> => {
    switch (path) {
      case '/cityservice/face/identify/getverifyid':
        return { json: face.start(appid, knows, body) }
      case '/cityservice/face/identify/queryverifyinfo':
        return { json: face.result(appid, body) }
      case '/cgi-bin/message/subscribe/send':
        return { json: messages.send(knows, body) }
      case '/wxa/getwxacodeunlimit':
        return code(body, settings.pages)
      case '/wxa/business/getuserphonenumber': {
        const key = String((body as { code?: unknown } | undefined)?.code ?? '')
        const phone = phoneCodes.get(key)
        if (!phone) return { json: { errcode: 40029, errmsg: 'invalid code' } }
        phoneCodes.delete(key)
        const info = {
          phoneNumber: phone,
          purePhoneNumber: phone,
          countryCode: '86',
          watermark: { appid, timestamp: Math.floor(now() / 1000) },
        }
        return { json: { errcode: 0, errmsg: 'ok', phone_info: info } }
      }
      default:
        return undefined
    }
  }

  const told = (path: string, body: unknown): JsonReply | undefined => {
    switch (path) {
      case '/control/face': {
        if (body === undefined) return { json: { waiting: face.waiting() } }
        const { verifyId, outcome } = z.object({ verifyId: z.string(), outcome: z.int() }).parse(body)
        return face.finish(verifyId, outcome)
          ? { json: { ok: true } }
          : { status: 404, json: { error: 'no such verifyId' } }
      }
      case '/control/subscribe': {
        const { openid, templateId, count } = z
          .object({ openid: z.string(), templateId: z.string(), count: z.int().min(1).default(1) })
          .parse(body)
        messages.allow(openid, templateId, count)
        return { json: { ok: true } }
      }
      case '/control/phone': {
        const key = randomBytes(16).toString('hex')
        phoneCodes.set(key, z.object({ phone: z.string().regex(/^1\d{10}$/) }).parse(body).phone)
        return { json: { code: key } }
      }
      case '/control/outbox':
        return { json: { messages: messages.outbox } }
      case '/control/tokens':
        tokens.revokeAll()
        return { json: { ok: true } }
      case '/control/behaviour':
        faults.add(FaultRule.parse(body))
        return { json: { ok: true } }
      case '/control/clock':
        clock.move(z.object({ offsetMs: z.int() }).parse(body).offsetMs)
        return { json: { now: new Date(now()).toISOString() } }
      default:
        return undefined
    }
  }

  const server = await startJsonServer(
    settings.port,
    ({ path, query, body }) => {
      if (path.startsWith('/control/')) return settings.control ? told(path, body) : undefined
      if (path === '/cgi-bin/stable_token') return { json: tokens.give(body) }
      const owner = tokens.owner(query.get('access_token'))
      return 'errcode' in owner ? { json: owner } : asked(path, owner.appid, body)
    },
    faults,
  )
  return { base: server.base, ...(settings.control ? { control: server.base } : {}), close: server.close }
}

/** A plain QR of page and scene; the real one is a round code of WeChat's own, which only WeChat can draw. */
async function code(body: unknown, pages: readonly string[] | undefined): Promise<JsonReply> {
  const parsed = Code.safeParse(body)
  if (!parsed.success || !/^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}$/.test(parsed.data.scene))
    return { json: { errcode: 40169, errmsg: 'invalid length for scene, or the data is not json string' } }
  const { page = '', scene, width = 430 } = parsed.data
  if (page.startsWith('/') || (pages && page !== '' && !pages.includes(page)))
    return { json: { errcode: 41030, errmsg: 'invalid page' } }
  const bytes = await toBuffer(`weapp:${page}?scene=${encodeURIComponent(scene)}`, {
    width: Math.min(1280, Math.max(280, width)),
  })
  return { bytes, type: 'image/png' }
}
