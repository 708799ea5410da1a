/** One thing that must hold before anything is filled in. A reason never comes without a remedy. */
export interface Precheck<Facts> {
  check: string
  label: string
  holds: (facts: Facts) => boolean
  reason: string
  remedy: string
}

export interface CheckOutcome {
  check: string
  label: string
  passed: boolean
  reason?: string
  remedy?: string
}

/** All of them, in order; each failing one says why and what to do. */
export function runChecks<Facts>(checks: readonly Precheck<Facts>[], facts: Facts): CheckOutcome[] {
  return checks.map(({ check, label, holds, reason, remedy }) =>
    holds(facts) ? { check, label, passed: true } : { check, label, passed: false, reason, remedy },
  )
}
