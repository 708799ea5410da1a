import { Button, Skeleton } from 'antd'
import { Link } from 'react-router'
import type { ApplicationId } from '../../core/domain/values/ids'
import { DueBadge } from '../parts/due-badge'
import { ProblemAlert } from '../parts/problem-alert'
import { problemOf } from '../parts/problem-of'
import { casePlace, queuePlace } from '../places'
import { useQueueRows } from '../queue/use-queue-rows'

/** The cases that wait for a second person, beside the one being decided. */
export function ConfirmingList({ at }: { at: ApplicationId }) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useQueueRows('confirming', {})
  const rows = data?.pages.flatMap(page => page.rows)
  return (
    <aside className="confirming-list" aria-label="待复核">
      <h2>
        待复核 <span className="quieter">{data?.pages[0]?.total !== undefined && `${data.pages[0].total} 件`}</span>
      </h2>
      {error && <ProblemAlert problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!rows && !error && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      <div className="confirming-rows">
        {rows?.map(row => (
          <Link
            key={row.id}
            to={casePlace(row.id)}
            state={{ from: queuePlace('confirming') }}
            aria-current={row.id === at ? 'page' : undefined}
          >
            <b>{row.applicant}</b>
            <span className="small quiet number">
              {row.itemTitle}·{row.number}
            </span>
            <DueBadge due={row.due} />
          </Link>
        ))}
        {hasNextPage && (
          <Button type="text" block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            再显示一些
          </Button>
        )}
      </div>
      <p className="small quiet confirming-note">经办人与复核人不能是同一人，由系统限制。</p>
    </aside>
  )
}
