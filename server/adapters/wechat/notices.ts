import type { Answer, Notices, SubscribeMessage } from '../../ports'

/** The part of `cloud.openapi` of wx-server-sdk that is used here. */
export interface SubscribeMessageApi {
  subscribeMessage: {
    send(message: {
      touser: string
      templateId: string
      page: string
      data: Record<string, { value: string }>
      miniprogramState: string
      lang: string
    }): Promise<{ errCode?: number; errcode?: number; errMsg?: string }>
  }
}

export interface NoticesOptions {
  openapi: SubscribeMessageApi
  /** 云调用 is open only to calls from the mini-program and to timers (云调用, 定时触发器). */
  allowed: boolean
  miniprogramState: 'developer' | 'trial' | 'formal'
  templates: readonly string[]
}

/** The platform's word on this one message; anything else may be a fault of the moment. */
const final: Readonly<Record<number, string>> = {
  40003: 'no-such-openid',
  40037: 'no-such-template',
  43101: 'not-subscribed',
  43107: 'sending-suspended',
  45168: 'words-not-allowed',
  47003: 'field-breaks-limit',
}

/** Subscribe messages through 云调用. `no` code `not-subscribed`: the person's one send was used up, or never given. */
export function notices(options: NoticesOptions): Notices {
  const { openapi, allowed, miniprogramState, templates } = options
  return {
    allowed,
    templates,
    async send({ openid, templateId, page, data }: SubscribeMessage) {
      if (!allowed)
        return { kind: 'no', code: 'not-allowed-here', message: 'only calls from the mini-program and timers may send' }
      const fields = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, { value }]))
      try {
        const said = await openapi.subscribeMessage.send({
          touser: openid,
          templateId,
          page,
          data: fields,
          miniprogramState,
          lang: 'zh_CN',
        })
        return judged(said.errCode ?? said.errcode)
      } catch (error) {
        return judged((error as { errCode?: unknown } | undefined)?.errCode)
      }
    },
  }
}

/** The same number means the same, whether the SDK throws it or hands it over. */
function judged(errCode: unknown): Answer<'sent'> {
  const number = Number(errCode ?? Number.NaN)
  if (number === 0) return { kind: 'yes', value: 'sent' }
  const code = final[number]
  if (code) return { kind: 'no', code, message: String(number) }
  return { kind: 'unknown', reason: Number.isFinite(number) ? `errCode ${number}` : 'no answer' }
}
