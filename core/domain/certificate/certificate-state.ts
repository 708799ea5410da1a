import type { Day } from '../values/day'

export type CertificateState = 'valid' | 'expired' | 'revoked'

export const certificateWords: Record<CertificateState, string> = {
  valid: '有效',
  expired: '已过有效期',
  revoked: '已作废',
}

/** State on a day: revoked for good; otherwise good to the end of its last day. */
export function certificateState(certificate: { validUntil: Day; revoked?: unknown }, today: Day): CertificateState {
  if (certificate.revoked !== undefined) return 'revoked'
  return today > certificate.validUntil ? 'expired' : 'valid'
}
