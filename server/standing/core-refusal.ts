import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import type { Answer } from '../ports'

/** What somebody hears whom the core did not say yes about. Silence, another name and nobody at all are three different things. */
export function coreRefusal(answer: Exclude<Answer<unknown>, { kind: 'yes' }>): Problem {
  if (answer.kind === 'unknown') return problems.coreUnavailable()
  return answer.code === 'name-differs' ? problems.nameDiffers() : problems.noSuchPerson()
}

/** The number is on file, under another name: nothing is shown and nothing done. */
export const isNameDiffering = (answer: Answer<unknown>) => answer.kind === 'no' && answer.code === 'name-differs'
