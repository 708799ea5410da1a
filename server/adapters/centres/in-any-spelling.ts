import { spellingsOf } from '../../../core/domain/values/spellings-of'
import type { Answer } from '../../ports'

/**
 * A core that compares names byte by byte does not find its own `乌云•高娃` under `乌云·高娃`: it is asked again in the next spelling.
 * After `no-such-person`, which says that nothing was done, that repeats nothing, a posting neither.
 */
export async function inAnySpelling<T>(name: string, ask: (name: string) => Promise<Answer<T>>): Promise<Answer<T>> {
  const answer = await ask(name)
  if (!isUnknownHere(answer)) return answer
  for (const spelling of spellingsOf(name).slice(1)) {
    const next = await ask(spelling)
    if (!isUnknownHere(next)) return next
  }
  return answer
}

const isUnknownHere = (answer: Answer<unknown>) => answer.kind === 'no' && answer.code === 'no-such-person'
