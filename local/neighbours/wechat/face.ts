import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'

/** What a face session is bound to. */
interface FaceSession {
  appid: string
  outSeqNo: string
  openid: string
  certHash: string
  verifyId: string
  bornMs: number
  /** 10300 = the person has not finished. */
  outcome: number
}

/** A documented WeChat reply. */
export type WechatReply = { errcode: number; errmsg: string } & Record<string, unknown>

const wrong = (errcode: number, errmsg: string): WechatReply => ({ errcode, errmsg })

const lifeMs = 3600_000

const Start = z.object({
  out_seq_no: z.unknown(),
  cert_info: z.unknown(),
  openid: z.unknown(),
})

/** `cert_hash` as the platform's page defines it: SHA-256 of base64 values, not URL-encoded, padding kept. */
export function certHash(type: string, name: string, number: string): string {
  const b64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')
  return createHash('sha256')
    .update(`cert_type=${b64(type)}&cert_name=${b64(name)}&cert_no=${b64(number)}`)
    .digest('hex')
}

function validIdNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false
  const sum = [...text.slice(0, 17)].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  )
  return '10X98765432'[sum % 11] === text[17]
}

/** The face check of WeChat's city services, 2.0. */
export class Face {
  private readonly sessions = new Map<string, FaceSession>()
  private readonly used = new Set<string>()

  constructor(private readonly now: () => number) {}

  /** `getverifyid` */
  start(appid: string, knows: (openid: string) => boolean, body: unknown): WechatReply {
    const { out_seq_no: outSeqNo, cert_info: certInfo, openid } = Start.parse(body ?? {})
    if (!outSeqNo) return wrong(84010, 'missing out_seq_no')
    if (typeof outSeqNo !== 'string' || !/^[0-9A-Za-z_-]{5,32}$/.test(outSeqNo))
      return wrong(84011, 'invalid out_seq_no')
    if (!certInfo || typeof certInfo !== 'object') return wrong(84012, 'missing cert_info')
    const { cert_type: type, cert_name: name, cert_no: number } = certInfo as Record<string, unknown>
    if (type !== 'IDENTITY_CARD') return wrong(84013, 'invalid cert_type')
    if (typeof name !== 'string' || name === '') return wrong(84014, 'invalid cert_name')
    if (typeof number !== 'string' || !validIdNumber(number)) return wrong(84015, 'invalid cert_no')
    if (!openid) return wrong(84016, 'missing openid')
    if (typeof openid !== 'string' || !knows(openid)) return wrong(40003, 'invalid openid')
    const key = `${appid}|${outSeqNo}`
    if (this.used.has(key)) return wrong(84019, 'out_seq_no already exists')
    this.used.add(key)
    const verifyId = randomBytes(32).toString('base64url')
    const session = {
      appid,
      outSeqNo,
      openid,
      certHash: certHash(type, name, number),
      verifyId,
      bornMs: this.now(),
      outcome: 10300,
    }
    this.sessions.set(verifyId, session)
    return { errcode: 0, errmsg: 'ok', verify_id: verifyId, expires_in: lifeMs / 1000 }
  }

  /** `queryverifyinfo` */
  result(appid: string, body: unknown): WechatReply {
    const {
      verify_id: verifyId,
      out_seq_no: outSeqNo,
      cert_hash: hash,
      openid,
    } = (body ?? {}) as Record<string, unknown>
    if (!outSeqNo) return wrong(84010, 'missing out_seq_no')
    if (!openid) return wrong(84016, 'missing openid')
    if (!verifyId) return wrong(84021, 'missing verify_id')
    const session = this.sessions.get(String(verifyId))
    // A verify_id this appid never got looks the same as one that is gone.
    if (!session || session.appid !== appid || this.now() - session.bornMs > lifeMs)
      return wrong(84022, 'verify_id expired')
    if (session.outSeqNo !== outSeqNo) return wrong(84020, 'out_seq_no mismatch')
    if (session.openid !== openid) return wrong(84017, 'openid mismatch')
    if (session.certHash !== hash) return wrong(84018, 'cert_hash mismatch')
    return { errcode: 0, errmsg: 'ok', verify_ret: session.outcome }
  }

  /** The person has finished (or given up) on their phone. */
  finish(verifyId: string, outcome: number): boolean {
    const session = this.sessions.get(verifyId)
    if (session) session.outcome = outcome
    return session !== undefined
  }

  /** Sessions still waiting for a person. */
  waiting(): { verifyId: string; openid: string; outSeqNo: string }[] {
    return [...this.sessions.values()]
      .filter(one => one.outcome === 10300)
      .map(({ verifyId, openid, outSeqNo }) => ({ verifyId, openid, outSeqNo }))
  }
}
