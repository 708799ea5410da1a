import type { Application } from './application'
import type { CorrectionAsked } from './event'
import { lastEvent } from './last-event'

/** The lines of the correction being asked, and whether each has an answer in this round. */
export function correctionLines(application: Application): (CorrectionAsked & { answered: boolean })[] {
  const asked = lastEvent(application, 'ask-correction')
  return (asked?.data?.lines ?? []).map(line => ({
    ...line,
    answered: application.materials.some(
      material => material.slot === line.slot && material.round === application.round && !material.replacedAt,
    ),
  }))
}

/** Lines still without an answer. */
export function openLines(application: Application): CorrectionAsked[] {
  return correctionLines(application).filter(line => !line.answered)
}
