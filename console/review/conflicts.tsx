import { Link } from 'react-router'
import type { ReviewView } from '../../core/contract/staff/review'
import { shortDay } from '../../core/domain/text/short-day'
import { casePlace } from '../places'
import { ConflictAnswer } from './conflict-answer'

/** 和别的件相同: in what other cases are like this one. Never a refusal; whoever handles it says why it may be done. */
export function Conflicts({ review, mayAnswer }: { review: ReviewView; mayAnswer: boolean }) {
  const { conflicts } = review
  if (conflicts.length === 0) return null
  const open = conflicts.filter(({ answered }) => !answered).length
  return (
    <section aria-labelledby="conflicts" className="block conflicts">
      <h2 id="conflicts">
        和别的件相同{' '}
        <span className={open > 0 ? 'small conflicts-open' : 'small quieter'} aria-live="polite">
          {open > 0 ? `${open}处没有说明` : '都已说明'}
        </span>
      </h2>
      <ul>
        {conflicts.map(conflict => (
          <li key={conflict.id} data-testid="conflict">
            <b>{conflict.words}</b>
            <span className="small quiet">
              {conflict.centre}，{shortDay(conflict.on)}
              {conflict.application && (
                <>
                  ，{conflict.item}{' '}
                  <Link to={casePlace(conflict.application)} target="_blank" rel="noreferrer">
                    {conflict.number}
                  </Link>
                </>
              )}
            </span>
            {conflict.answered ? (
              <p className="small">
                {conflict.answered.by}说明：{conflict.answered.words}
              </p>
            ) : (
              mayAnswer && <ConflictAnswer review={review} conflict={conflict.id} what={conflict.words} />
            )}
          </li>
        ))}
      </ul>
      {open > 0 && !mayAnswer && (
        <p className="small quiet">由经办人（核实人）认领后说明；说明以前不能提交和复核通过。</p>
      )}
    </section>
  )
}
