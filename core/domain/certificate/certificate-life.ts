import type { CertificateState } from './certificate-state'

export type CertificateAction = 'use' | 'revoke' | 'expire'

interface Step {
  to: CertificateState
  /** Whose act it is; `clock` is nobody's: the last day is over. */
  by: 'owner' | 'staff' | 'clock'
  told: string
}

const revoke: Step = { to: 'revoked', by: 'owner', told: '本人作废，或重开了新的一份' }

/**
 * What may become of a certificate. Issued it is valid; used by one centre, once; taken back for good, also when it was used or is over, so that
 * whoever checks it later is told. Source: workflows 5.7, item 2; edge 20.
 */
export const certificateLife: Readonly<Record<CertificateState, Partial<Record<CertificateAction, Step>>>> = {
  valid: {
    use: { to: 'used', by: 'staff', told: '一家中心收下入卷' },
    revoke,
    expire: { to: 'expired', by: 'clock', told: '有效期最后一天过完' },
  },
  used: { revoke },
  expired: { revoke },
  revoked: {},
}

/** May this be done to a certificate in that state? */
export const certificateMay = (state: CertificateState, action: CertificateAction): boolean =>
  certificateLife[state][action] !== undefined
