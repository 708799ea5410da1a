import type { Application } from './application'
import type { CorrectionLineAsked } from './correction-line'
import { lastEvent } from './last-event'

/** Our own clerk asks for more, or the centre that decides does. */
export const asking: readonly string[] = ['ask-correction', 'supplement-asked']

/** The lines of the correction being asked, and whether each has an answer in this round. */
export function correctionLines(application: Application): (CorrectionLineAsked & { answered: boolean })[] {
  const asked = lastEvent(application, ...asking)
  return (asked?.data?.lines ?? []).map(line => ({
    ...line,
    answered: application.materials.some(
      material => material.slot === line.slot && material.round === application.round && !material.replacedAt,
    ),
  }))
}

/** Lines still without an answer. */
export function openLines(application: Application): CorrectionLineAsked[] {
  return correctionLines(application).filter(line => !line.answered)
}
