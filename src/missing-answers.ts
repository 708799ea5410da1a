import { beijing } from '../core/domain/calendar/beijing'
import type { Field } from '../core/domain/item/item'
import { type FieldFault, readAnswers } from '../core/domain/item/read-answers'
import type { Instant } from '../core/domain/values/instant'

/** What is still empty or plainly wrong, by the rules the cloud has too. The cloud checks everything again. */
export function missingAnswers(fields: readonly Field[], answers: Readonly<Record<string, string>>): FieldFault[] {
  const today = beijing(new Date().toISOString() as Instant).day
  return readAnswers(fields, answers, { today, complete: true }).faults
}
