import { Skeleton } from 'antd'
import { useParams } from 'react-router'
import { problems } from '../../core/domain/problem/problems'
import { ApplicationId } from '../../core/domain/values/ids'
import { ProblemAlert } from '../parts/problem-alert'
import { problemOf } from '../parts/problem-of'
import { useTitle } from '../parts/use-title'
import { Review } from './review'
import { useReview } from './use-review'
import './review.css'

/** 办件 */
export function ReviewPage() {
  const { application } = useParams()
  const id = ApplicationId.safeParse(application)
  if (!id.success)
    return (
      <div className="review-problem">
        <ProblemAlert problem={problems.notFound()} />
      </div>
    )
  return <LoadedReview key={id.data} application={id.data} />
}

function LoadedReview({ application }: { application: ApplicationId }) {
  const { data, error, refetch, isFetching, dataUpdatedAt } = useReview(application)
  useTitle(data ? `审查 ${data.review.row.number}` : '审查')
  if (data)
    return <Review review={data.review} askedAt={dataUpdatedAt} asking={isFetching} onAskAgain={() => void refetch()} />
  if (error)
    return (
      <div className="review-problem">
        <ProblemAlert problem={problemOf(error)} onRetry={() => void refetch()} />
      </div>
    )
  return (
    <div className="review-waiting" aria-busy="true" role="status" aria-label="正在打开办件">
      <Skeleton active paragraph={{ rows: 10 }} />
      <Skeleton active paragraph={{ rows: 14 }} />
    </div>
  )
}
