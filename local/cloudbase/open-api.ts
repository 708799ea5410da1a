import type { FunctionPool } from './function-pool'
import type { Log } from './log'
import { openApiWire } from './open-api-wire'
import type { Settings } from './settings'

/** Cloud call name -> the server API behind it (developers.weixin.qq.com, server API reference). */
const paths: Record<string, string> = {
  'subscribeMessage.send': '/cgi-bin/message/subscribe/send',
  'subscribeMessage.getTemplateList': 'GET /wxaapi/newtmpl/gettemplate',
  'uniformMessage.send': '/cgi-bin/message/wxopen/template/uniform_send',
  'phonenumber.getPhoneNumber': '/wxa/business/getuserphonenumber',
  'wxacode.get': '/wxa/getwxacode',
  'wxacode.getUnlimited': '/wxa/getwxacodeunlimit',
  'wxacode.createQRCode': '/cgi-bin/wxaapp/createwxaqrcode',
  'urlscheme.generate': '/wxa/generatescheme',
  'urllink.generate': '/wxa/generate_urllink',
  'security.msgSecCheck': '/wxa/msg_sec_check',
  'security.imgSecCheck': '/wxa/img_sec_check',
  'security.mediaCheckAsync': '/wxa/media_check_async',
}

// wx-server-sdk's own table: config/error.config.ts
const notFound = -604100
const noPermission = -604101
const systemError = -604103
const illegalSource = -604104
const badTokens = new Set([40001, 40014, 42001])

type Pairs = NonNullable<ReturnType<typeof openApiWire.decode>>

function asJson(pairs: Pairs): string {
  return `{${pairs.map(pair => `${JSON.stringify(pair.key)}:${Buffer.from(pair.value).toString()}`).join(',')}}`
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(Buffer.from(bytes).toString())
    return true
  } catch {
    return false
  }
}

function body(pairs: Pairs): string | FormData {
  const media = pairs.filter(pair => !isJson(pair.value))
  if (!media.length) return asJson(pairs)
  const form = new FormData()
  for (const { key, value, filename } of pairs) {
    if (isJson(value)) form.append(key, Buffer.from(value).toString())
    else form.append(key, new Blob([Uint8Array.from(value)]), filename || 'file')
  }
  return form
}

/** `openapi` calls: checked as the platform checks them, then carried to WeChat's server API at `wechatBase`. */
export class OpenApi {
  #token: { value: string; expiresAt: number } | undefined

  constructor(
    readonly settings: Settings,
    readonly functions: FunctionPool,
    readonly log: Log,
  ) {}

  /** Answers the protobuf reply. `token` is what the calling function's environment held. */
  async answer(apiName: string, token: string, request: Uint8Array): Promise<Buffer> {
    const call = this.functions.callOf(token)
    const pairs = openApiWire.decode(request)
    const path = paths[apiName]
    if (!call) return openApiWire.encode({ errorCode: illegalSource })
    if (!call.config.permissions.openapi.includes(apiName)) return openApiWire.encode({ errorCode: noPermission })
    if (!path || !pairs || !this.settings.wechatBase) return openApiWire.encode({ errorCode: notFound })
    try {
      return await this.#forward(path, pairs)
    } catch (error) {
      this.log('openapi-failed', { apiName, error: String(error) })
      return openApiWire.encode({ errorCode: systemError })
    }
  }

  async #forward(path: string, pairs: Pairs, isRetry = false): Promise<Buffer> {
    const [method, route] = path.startsWith('GET ') ? ['GET', path.slice(4)] : ['POST', path]
    const url = `${this.settings.wechatBase}${route}?access_token=${encodeURIComponent(await this.#accessToken())}`
    const payload = method === 'GET' ? undefined : body(pairs)
    const headers = typeof payload === 'string' ? { 'content-type': 'application/json' } : undefined
    const reply = await fetch(url, { method, body: payload, headers, signal: AbortSignal.timeout(10_000) })
    const bytes = Buffer.from(await reply.arrayBuffer())
    const contentType = reply.headers.get('content-type')?.split(';')[0] ?? 'application/json'
    if (contentType.includes('json') && !isRetry) {
      const { errcode } = JSON.parse(bytes.toString()) as { errcode?: number }
      if (errcode !== undefined && badTokens.has(errcode)) {
        this.#token = undefined
        return await this.#forward(path, pairs, true)
      }
    }
    return openApiWire.encode({ bytes, contentType, httpCode: reply.status })
  }

  async #accessToken(): Promise<string> {
    if (this.#token && this.#token.expiresAt > Date.now()) return this.#token.value
    const reply = await fetch(`${this.settings.wechatBase}/cgi-bin/stable_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'client_credential',
        appid: this.settings.appid,
        secret: this.settings.appSecret,
      }),
      signal: AbortSignal.timeout(5000),
    })
    const token = (await reply.json()) as { access_token?: string; expires_in?: number; errmsg?: string }
    if (!token.access_token) throw new Error(`no access token: ${token.errmsg ?? reply.status}`)
    this.#token = { value: token.access_token, expiresAt: Date.now() + ((token.expires_in ?? 7200) - 300) * 1000 }
    return token.access_token
  }
}
