import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { Identity } from '../../../core/domain/identity/identity'
import type { Answer, FaceChecks } from '../../ports'
import type { AccessToken } from './access-token'
import { postJson } from './post-json'

export interface FaceChecksOptions {
  /** `https://api.weixin.qq.com` in production. These calls are not open to 云调用. */
  base: string
  token: AccessToken
  timeoutMs?: number
}

const Started = z.object({
  errcode: z.literal(0),
  verify_id: z.string().check(z.minLength(1), z.maxLength(256)),
  expires_in: z.int(),
})
const Result = z.object({ errcode: z.literal(0), verify_ret: z.int() })
const Refusal = z.object({ errcode: z.int(), errmsg: z.string() })

/** The only code that means the person was recognised. */
const recognised = 10_000

/** Token invalid, expired or missing: a new one and one more try. */
const tokenErrors = [40_001, 40_014, 41_001, 42_001]

/** The platform's refusals of this request: 40003 and the 84010–84022 of the two pages. */
const isAboutTheRequest = (errcode: number) => errcode === 40_003 || (errcode >= 84_010 && errcode <= 84_099)

/**
 * `cert_hash` of queryverifyinfo: SHA-256, lower-case hex, of the three values in standard base64, padding kept.
 * Source: 查询用户人脸核身真实验证结果.
 */
export function certHash(identity: Identity): string {
  const b64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')
  return createHash('sha256')
    .update(`cert_type=${b64('IDENTITY_CARD')}&cert_name=${b64(identity.name)}&cert_no=${b64(identity.idNumber)}`)
    .digest('hex')
}

/**
 * WeChat's face check 2.0. `no` carries WeChat's number as its code (`84019` the sequence was used before, `84022` too
 * late …); limits, faults and unreadable answers are `unknown`.
 */
export function faceChecks(options: FaceChecksOptions): FaceChecks {
  const { base, token, timeoutMs = 5000 } = options

  async function call<W, T>(
    name: string,
    body: object,
    shape: z.ZodMiniType<W>,
    read: (wire: W) => T,
  ): Promise<Answer<T>> {
    for (let round = 0; ; round++) {
      const have = await token.get()
      if ('why' in have) return { kind: 'unknown', reason: have.why }
      const query = new URLSearchParams({ access_token: have.token })
      const reply = await postJson(`${base}/cityservice/face/identify/${name}?${query}`, body, timeoutMs)
      if (reply.kind === 'unknown') return reply
      const good = shape.safeParse(reply.body)
      if (good.success) return { kind: 'yes', value: read(good.data) }
      const refusal = Refusal.safeParse(reply.body)
      if (!refusal.success || refusal.data.errcode === 0)
        return { kind: 'unknown', reason: 'reply is not what was agreed' }
      const { errcode, errmsg } = refusal.data
      if (round === 0 && tokenErrors.includes(errcode)) {
        token.forget(have.token)
        continue
      }
      if (isAboutTheRequest(errcode)) return { kind: 'no', code: String(errcode), message: errmsg }
      return { kind: 'unknown', reason: `errcode ${errcode}` }
    }
  }

  return {
    async start({ outSeqNo, identity, openid }) {
      if (!/^[0-9A-Za-z_-]{5,32}$/.test(outSeqNo)) throw new RangeError('outSeqNo must be 5–32 of [0-9A-Za-z_-]')
      return call(
        'getverifyid',
        {
          out_seq_no: outSeqNo,
          cert_info: { cert_type: 'IDENTITY_CARD', cert_name: identity.name, cert_no: identity.idNumber },
          openid,
        },
        Started,
        wire => ({ verifyId: wire.verify_id, expiresIn: wire.expires_in }),
      )
    },

    result: ({ outSeqNo, verifyId, identity, openid }) =>
      call(
        'queryverifyinfo',
        { verify_id: verifyId, out_seq_no: outSeqNo, cert_hash: certHash(identity), openid },
        Result,
        wire => ({ passed: wire.verify_ret === recognised, verifyRet: wire.verify_ret }),
      ),
  }
}
