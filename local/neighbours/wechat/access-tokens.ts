import { randomBytes } from 'node:crypto'
import type { WechatReply } from './face'

/** `stable_token`: the same token until five minutes before its end, unless forced. */
export class AccessTokens {
  private readonly current = new Map<string, { token: string; untilMs: number; forcedMs: number }>()
  private readonly owners = new Map<string, { appid: string; untilMs: number }>()

  constructor(
    private readonly apps: readonly { appid: string; secret: string }[],
    private readonly lifeMs: number,
    private readonly now: () => number,
  ) {}

  give(body: unknown): WechatReply | { access_token: string; expires_in: number } {
    const { grant_type: grant, appid, secret, force_refresh: force } = (body ?? {}) as Record<string, unknown>
    if (grant !== 'client_credential') return { errcode: 40002, errmsg: 'invalid grant_type' }
    const app = this.apps.find(one => one.appid === appid)
    if (!app) return { errcode: 40013, errmsg: 'invalid appid' }
    if (app.secret !== secret) return { errcode: 40125, errmsg: 'invalid appsecret' }
    const now = this.now()
    const known = this.current.get(app.appid)
    if (force === true && known && now - known.forcedMs < 30_000)
      return { errcode: 45009, errmsg: 'reach max api daily quota limit' }
    const early = Math.min(300_000, this.lifeMs / 10)
    if (known && force !== true && known.untilMs - early > now)
      return { access_token: known.token, expires_in: Math.floor((known.untilMs - now) / 1000) }
    const token = randomBytes(48).toString('base64url')
    this.current.set(app.appid, { token, untilMs: now + this.lifeMs, forcedMs: force === true ? now : 0 })
    this.owners.set(token, { appid: app.appid, untilMs: now + this.lifeMs })
    return { access_token: token, expires_in: Math.floor(this.lifeMs / 1000) }
  }

  /** Whose token this is, or the documented error. */
  owner(token: string | null): { appid: string } | WechatReply {
    const found = token ? this.owners.get(token) : undefined
    if (!token) return { errcode: 41001, errmsg: 'access_token missing' }
    if (!found) return { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' }
    return found.untilMs > this.now() ? found : { errcode: 42001, errmsg: 'access_token expired' }
  }

  /** As when the platform takes a token back. */
  revokeAll(): void {
    this.current.clear()
    this.owners.clear()
  }
}
