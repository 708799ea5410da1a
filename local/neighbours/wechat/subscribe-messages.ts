import * as z from 'zod'
import type { WechatReply } from './face'

/** A template the account has taken up. Field names carry their kind: `thing1`, `date2`. */
export const Template = z.object({ id: z.string(), fields: z.array(z.string()) })
export type Template = z.infer<typeof Template>

const Message = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.optional(z.string()),
  data: z.record(z.string(), z.object({ value: z.string() })),
  miniprogram_state: z.optional(z.enum(['developer', 'trial', 'formal'])),
  lang: z.optional(z.string()),
})
type Message = z.infer<typeof Message>

/** What each kind of field may hold (发送订阅消息, 参数值内容限制说明). */
const limits: Record<string, (value: string) => boolean> = {
  thing: value => [...value].length <= 20,
  number: value => /^-?[\d.]{1,32}$/.test(value),
  letter: value => /^[A-Za-z]{1,32}$/.test(value),
  symbol: value => [...value].length <= 5,
  character_string: value => /^[\x21-\x7e ]{1,32}$/.test(value),
  time: value => /\d{1,2}:\d{2}/.test(value),
  date: value => /^\d{4}(年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})( \d{1,2}:\d{2}(:\d{2})?)?$/.test(value),
  amount: value => /^[¥￥$]?-?\d{1,10}(\.\d{1,2})?元?$/.test(value),
  phone_number: value => /^[\d+-]{1,17}$/.test(value),
  car_number: value => [...value].length <= 8,
  name: value => (/^[\x20-\x7e]+$/.test(value) ? value.length <= 20 : [...value].length <= 10),
  phrase: value => /^\p{Script=Han}{1,5}$/u.test(value),
}

function breaks(template: Template, data: Message['data']): string | undefined {
  return template.fields.find(field => {
    const value = data[field]?.value
    const limit = limits[field.replace(/\d+$/, '')]
    return value === undefined || value === '' || /\p{Cc}/u.test(value) || (limit !== undefined && !limit(value))
  })
}

/** One accept is one send; `count` accepts are given at the control address, as a person taps 允许. */
export class SubscribeMessages {
  private readonly quota = new Map<string, number>()
  readonly outbox: (Message & { at: string })[] = []

  constructor(
    private readonly templates: readonly Template[],
    private readonly now: () => number,
  ) {}

  allow(openid: string, templateId: string, count: number): void {
    const key = `${openid}|${templateId}`
    this.quota.set(key, (this.quota.get(key) ?? 0) + count)
  }

  send(knows: (openid: string) => boolean, body: unknown): WechatReply {
    const parsed = Message.safeParse(body)
    if (!parsed.success) return { errcode: 47001, errmsg: 'data format error' }
    const message = parsed.data
    if (!knows(message.touser)) return { errcode: 40003, errmsg: 'invalid openid' }
    const template = this.templates.find(one => one.id === message.template_id)
    if (!template) return { errcode: 40037, errmsg: 'invalid template_id' }
    const broken = breaks(template, message.data)
    if (broken) return { errcode: 47003, errmsg: `argument invalid! data.${broken}.value invalid` }
    const key = `${message.touser}|${message.template_id}`
    const left = this.quota.get(key) ?? 0
    if (left < 1) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
    this.quota.set(key, left - 1)
    this.outbox.push({ ...message, at: new Date(this.now()).toISOString() })
    return { errcode: 0, errmsg: 'ok' }
  }
}
