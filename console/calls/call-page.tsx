import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { problems } from '../../core/domain/problem/problems'
import { ApplicationId } from '../../core/domain/values/ids'
import { ask } from '../cloud'
import { DoneAlert } from '../parts/done-alert'
import { ProblemAlert } from '../parts/problem-alert'
import { problemOf } from '../parts/problem-of'
import { useTitle } from '../parts/use-title'
import { Standing } from './standing'
import { WithdrawOnCall } from './withdraw-on-call'
import '../window/window.css'
import './calls.css'

/** 来电办件: how a case stands, in the words the caller reads on their own phone, and what 12329 may do for them. */
export function CallPage() {
  const { application } = useParams()
  const id = ApplicationId.safeParse(application)
  useTitle('来电办件')
  if (!id.success) return <ProblemAlert problem={problems.notFound()} />
  return <Call key={id.data} application={id.data} />
}

function Call({ application }: { application: ApplicationId }) {
  const navigate = useNavigate()
  const [done, setDone] = useState<string>()
  const { data, error, refetch } = useQuery({
    queryKey: ['standing', application],
    queryFn: () => ask('show-standing', { application }),
    staleTime: 0,
  })
  return (
    <div className="call-page">
      <div className="page-head">
        <h1>来电办件</h1>
        <span className="gap" />
        <Button onClick={() => void navigate(-1)}>返回搜索结果</Button>
      </div>
      {done && <DoneAlert words={done} />}
      {error && <ProblemAlert problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && (
        <div role="status" aria-busy="true" aria-label="正在打开办件">
          <Skeleton active paragraph={{ rows: 6 }} />
        </div>
      )}
      {data && <Standing standing={data} />}
      {data?.mayWithdraw && <WithdrawOnCall standing={data} onDone={setDone} />}
    </div>
  )
}
