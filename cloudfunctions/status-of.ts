import type { Outcome } from '../core/contract/door'

/** HTTP status by problem code; a code that is not listed is a request that could not be done as it was (400). */
const statuses: Readonly<Record<string, number>> = {
  'session.none': 401,
  'session.ended': 401,
  'staff.sign-in-failed': 401,
  'request.not-allowed': 403,
  'staff.totp-wrong': 403,
  'staff.recovery-refused': 403,
  'request.not-found': 404,
  'request.stale': 409,
  'request.key-reused': 409,
  'application.action-not-possible': 409,
  'application.claimed-by-other': 409,
  'application.same-hand': 409,
  'application.checklist-open': 409,
  'application.account-changed': 409,
  'certificate.not-usable': 409,
  'request.too-many-tries': 429,
  'upload.too-many': 429,
  'log-in.locked': 429,
  'core.unavailable': 503,
  'bank.unavailable': 503,
  'documents.unavailable': 503,
  'request.broken': 503,
}

export function statusOf(outcome: Outcome): number {
  if (outcome.ok) return 200
  return statuses[outcome.problem.code] ?? 400
}
