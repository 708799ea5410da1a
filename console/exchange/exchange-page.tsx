import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { HeldMessage } from '../../core/contract/staff/exchange'
import { ProblemAlert } from '../parts/problem-alert'
import { problemOf } from '../parts/problem-of'
import { useTitle } from '../parts/use-title'
import { CarryForm } from './carry-form'
import { ContactList } from './contact-list'
import { HeldRow } from './held-row'
import { useMessages } from './use-messages'
import '../intake/intake.css'
import './exchange.css'
import { places } from '../places'

/** 联络: what goes through the national platform by the liaison's hand, what got stuck, and whom to call. */
export function ExchangePage() {
  const navigate = useNavigate()
  const { data, error, refetch } = useMessages()
  const [carried, setCarried] = useState<HeldMessage>()
  const [done, setDone] = useState<string>()
  useTitle('联络')
  return (
    <div className="intake-page">
      <div className="row">
        <h1>联络</h1>
        <span className="gap" />
        <Button onClick={() => void navigate(places.request)}>录入平台来件</Button>
      </div>
      {error && <ProblemAlert problem={problemOf(error)} onRetry={() => void refetch()} />}
      {done && <Alert type="success" showIcon role="status" data-testid="done" title={done} />}
      <section className="intake-card" aria-labelledby="to-carry">
        <h2 id="to-carry">要通过全国平台发送（{data?.toCarry.length ?? 0}）</h2>
        <p className="small quiet">
          导出发送包，在全国平台“办公助手—消息”里作附件发给对方，再回来登记时间和截图。登记之前期限不停。
        </p>
        {data?.toCarry.length === 0 && <p className="quiet">现在没有要发的。</p>}
        <ul className="held-list">
          {data?.toCarry.map(held => (
            <HeldRow
              key={held.message}
              held={held}
              onCarried={() => {
                setDone(undefined)
                setCarried(held)
              }}
            />
          ))}
        </ul>
      </section>
      {data && data.stuck.length > 0 && (
        <section className="intake-card" aria-labelledby="stuck">
          <h2 id="stuck">没有办成的消息（{data.stuck.length}）</h2>
          <p className="small quiet">对方拒收，或和办件现在的环节对不上。请打开办件核对，必要时打对方联络人的电话。</p>
          <ul className="held-list">
            {data.stuck.map(held => (
              <HeldRow key={held.message} held={held} />
            ))}
          </ul>
        </section>
      )}
      <ContactList />
      {carried && (
        <CarryForm
          key={carried.message}
          held={carried}
          onClose={() => setCarried(undefined)}
          onDone={words => {
            setCarried(undefined)
            setDone(words)
          }}
        />
      )}
    </div>
  )
}
