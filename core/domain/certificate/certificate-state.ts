import type { Day } from '../values/day'

export type CertificateState = 'valid' | 'used' | 'expired' | 'revoked'

export const certificateWords: Record<CertificateState, string> = {
  valid: '有效',
  used: '已使用',
  expired: '已过有效期',
  revoked: '已作废',
}

/** State on a day: revoked for good; used for good; otherwise good to the end of its last day. */
export function certificateState(
  certificate: { validUntil: Day; revoked?: unknown; used?: unknown },
  today: Day,
): CertificateState {
  if (certificate.revoked !== undefined) return 'revoked'
  if (certificate.used !== undefined) return 'used'
  return today > certificate.validUntil ? 'expired' : 'valid'
}
