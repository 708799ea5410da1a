import type { Identity } from '../../../core/domain/identity/identity'
import type { Answer, Clock, FaceChecks } from '../../ports'

/**
 * WeChat's face service in memory, with its documented refusals: 84017 openid, 84018 identity, 84019 number used before,
 * 84020 number, 84022 older than an hour. Nobody has looked into the camera (10300) until a test says what came of it.
 */
export class MemoryFaceChecks implements FaceChecks {
  down = false
  asked = 0
  /** Every name that was sent, in order. */
  readonly heard: string[] = []
  private readonly checks = new Map<
    string,
    { outSeqNo: string; identity: Identity; openid: string; at: number; verifyRet: number }
  >()

  constructor(private readonly clock: Clock) {}

  async start({ outSeqNo, identity, openid }: Parameters<FaceChecks['start']>[0]): ReturnType<FaceChecks['start']> {
    this.heard.push(identity.name)
    if (this.down) return unavailable
    if (!/^[0-9A-Za-z_-]{5,32}$/.test(outSeqNo)) return refused(84011)
    if ([...this.checks.values()].some(check => check.outSeqNo === outSeqNo)) return refused(84019)
    const verifyId = `verify-${this.checks.size + 1}`
    this.checks.set(verifyId, {
      outSeqNo,
      identity: { ...identity },
      openid,
      at: Date.parse(this.clock.now()),
      verifyRet: 10300,
    })
    return { kind: 'yes', value: { verifyId, expiresIn: 3600 } }
  }

  async result(request: Parameters<FaceChecks['result']>[0]): ReturnType<FaceChecks['result']> {
    this.asked += 1
    this.heard.push(request.identity.name)
    if (this.down) return unavailable
    const check = this.checks.get(request.verifyId)
    if (!check || check.outSeqNo !== request.outSeqNo) return refused(84020)
    if (check.openid !== request.openid) return refused(84017)
    if (check.identity.name !== request.identity.name || check.identity.idNumber !== request.identity.idNumber)
      return refused(84018)
    if (Date.parse(this.clock.now()) - check.at > 3_600_000) return refused(84022)
    return { kind: 'yes', value: { passed: check.verifyRet === 10000, verifyRet: check.verifyRet } }
  }

  /** What happened before the camera. @param verifyRet 10000 is passed. */
  look(outSeqNo: string, verifyRet = 10000): void {
    for (const check of this.checks.values()) if (check.outSeqNo === outSeqNo) check.verifyRet = verifyRet
  }
}

const unavailable = { kind: 'unknown', reason: 'no answer within the time limit' } as const
const refused = (code: number): Answer<never> => ({ kind: 'no', code: String(code), message: `errcode ${code}` })
