import type { Proofs } from '../application/application'

/**
 * Which way a submission goes. At once only when identity, retirement, card and loan are all proved by data and the sum is
 * below the centre's limit; otherwise two people decide. Money never leaves on one person's word.
 * @param total fen; absent when the core gave no figure, which proves nothing @param limit fen; absent where the centre has no instant path
 */
export function pathOf(proofs: Proofs, total: number | undefined, limit: number | undefined): 'instant' | 'reviewed' {
  const proved = proofs.identity !== 'sms' && proofs.retirement && proofs.card && proofs.loan
  return proved && limit !== undefined && total !== undefined && total < limit ? 'instant' : 'reviewed'
}
