import type { ItemDefinition } from '../../core/domain/item/item'
import { type ReadAnswers, readAnswers } from '../../core/domain/item/read-answers'
import type { Day } from '../../core/domain/values/day'

/**
 * Reads the answers to what a definition asks, and names what it does not ask.
 * @param complete also asks for what is required
 * @param today in Beijing
 */
export function checkAnswers(
  { fields, steps }: Pick<ItemDefinition, 'fields' | 'steps'>,
  answers: Readonly<Record<string, string>>,
  today: Day,
  complete: boolean,
): ReadAnswers {
  const read = readAnswers(fields, answers, { today, complete, asked: steps.flatMap(step => step.fields) })
  for (const path of Object.keys(answers))
    if (!fields.some(({ name }) => name === path)) read.faults.push({ path, message: '这一项现在不用填了' })
  return read
}
