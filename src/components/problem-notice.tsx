import { doorWords } from '../../core/domain/problem/door-words'
import type { Problem } from '../../core/domain/problem/problem'
import { centre } from '../state/centre'
import { Notice } from './notice'

/** What a form was answered, above its button. */
export function ProblemNotice({ problem }: { problem?: Problem }) {
  const at = centre.use()
  if (!problem) return null
  const door = doorWords(problem.doors, at)
  return (
    <Notice id="problem" kind="bad" strong={problem.title}>
      {`${problem.remedy}${door}${problem.reference ? `（问题代号${problem.reference}）` : ''}`}
    </Notice>
  )
}
