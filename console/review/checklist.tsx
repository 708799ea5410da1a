import { Checkbox } from 'antd'
import type { ReviewView } from '../../core/contract/staff/review'
import { ProblemAlert } from '../parts/problem-alert'
import { useChecklist } from './use-checklist'

/** 审查清单. Open items stand out in bold; only the person who may propose can tick. */
export function Checklist({ review }: { review: ReviewView }) {
  const { done, tick, problem, saving } = useChecklist(review)
  const mine = review.row.assignee?.mine ?? false
  const may = mine && review.actions.some(({ action }) => action === 'propose')
  if (review.checklist.length === 0) return null
  return (
    <section aria-labelledby="checklist" className="block">
      <h2 id="checklist">
        审查清单{' '}
        <span className="quieter small number" aria-live="polite">
          {done.size}/{review.checklist.length}
          {saving ? ' 正在保存' : ''}
        </span>
      </h2>
      <ul className="checklist">
        {review.checklist.map(({ name, label }) => (
          <li key={name} data-open={done.has(name) ? undefined : ''}>
            <Checkbox checked={done.has(name)} disabled={!may} onChange={event => tick(name, event.target.checked)}>
              {label}
            </Checkbox>
          </li>
        ))}
      </ul>
      {problem && <ProblemAlert problem={problem} />}
    </section>
  )
}
