import type { Problem } from '../../core/domain/problem/problem'
import { Notice } from './notice'

/** What a form was answered, above its button. */
export function ProblemNotice({ problem }: { problem?: Problem }) {
  if (!problem) return null
  return (
    <Notice id="problem" kind="bad" strong={problem.title}>
      {problem.reference ? `${problem.remedy}（问题代号${problem.reference}）` : problem.remedy}
    </Notice>
  )
}
