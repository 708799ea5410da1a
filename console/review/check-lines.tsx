import type { ReviewView } from '../../core/contract/staff/review'
import { Icon } from '../parts/icon'

/** What data proved, one by one; what it did not prove is for people to look at, and says why. */
export function CheckLines({ checks }: { checks: ReviewView['checks'] }) {
  return (
    <ul className="check-lines">
      {checks.map(({ label, passed, note }) => (
        <li key={label}>
          <span className={passed ? 'good' : 'warned'}>
            <Icon name={passed ? 'tick' : 'warning'} />
            <span className="only-read">{passed ? '通过' : '要人工核对'}</span>
          </span>
          <span>
            {label}
            {note && <span className="quieter small"> {note}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
