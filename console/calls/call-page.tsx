import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { CallProof } from '../../core/contract/staff/hotline'
import { problems } from '../../core/domain/problem/problems'
import { ApplicationId } from '../../core/domain/values/ids'
import { ask } from '../cloud'
import { DoneAlert } from '../parts/done-alert'
import { ProblemAlert } from '../parts/problem-alert'
import { problemOf } from '../parts/problem-of'
import { useTitle } from '../parts/use-title'
import { CallerCheck } from './caller-check'
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
  const cache = useQueryClient()
  const [done, setDone] = useState<string>()
  const { state } = useLocation()
  // Whoever was found by the number on their receipt has said it already.
  const said = typeof state?.number === 'string' ? state.number : undefined
  const [proof, setProof] = useState<CallProof | undefined>(said ? { by: 'number', number: said } : undefined)
  const [asked, setAsked] = useState(!said)
  const { data, error, isFetching } = useQuery({
    queryKey: ['standing', application],
    queryFn: () => ask('show-standing', { application, proof }),
    enabled: proof !== undefined,
    // Asked once: each asking is a proof that counts, and a code is good for few.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  })
  const prove = (given: CallProof) => {
    cache.removeQueries({ queryKey: ['standing', application] })
    setAsked(true)
    setProof(given)
  }
  return (
    <div className="call-page">
      <div className="page-head">
        <h1>来电办件</h1>
        <span className="gap" />
        <Button onClick={() => void navigate(-1)}>返回搜索结果</Button>
      </div>
      {done && <DoneAlert words={done} />}
      {error && <ProblemAlert problem={problemOf(error)} />}
      {!data && (asked || error) && <CallerCheck application={application} busy={isFetching} onProof={prove} />}
      {!data && !asked && !error && (
        <div role="status" aria-busy="true" aria-label="正在打开办件">
          <Skeleton active paragraph={{ rows: 6 }} />
        </div>
      )}
      {data && <Standing standing={data} />}
      {data?.mayWithdraw && <WithdrawOnCall standing={data} onDone={setDone} />}
    </div>
  )
}
