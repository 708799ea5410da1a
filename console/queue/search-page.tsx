import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import type { QueueRow } from '../../core/contract/staff/queue'
import { ask } from '../cloud'
import { PageAlerts } from '../parts/page-alerts'
import { useTitle } from '../parts/use-title'
import { QueueFoot } from './queue-foot'
import { QueueTable } from './queue-table'
import { useClaim } from './use-claim'
import { useRowKeys } from './use-row-keys'
import './queue.css'
import { casePlace } from '../places'

const byWords = { number: '申请编号', name: '姓名', 'id-number': '证件号码' }

/** 搜索结果 */
export function SearchPage() {
  const { state } = useLocation()
  const navigate = useNavigate()
  const text = typeof state?.text === 'string' ? state.text : ''
  const { data, error, refetch } = useQuery({
    queryKey: ['search', text],
    queryFn: () => ask('search', { text }),
    enabled: text.length >= 2,
    gcTime: 60_000,
  })
  const open = (row: QueueRow) => void navigate(casePlace(row.id))
  const claims = useClaim({ openRow: open })
  const { at, setAt } = useRowKeys(data?.rows, {
    open,
    claim: row => row.claimable && !row.assignee && void claims.claim(row),
    release: row => row.releasable && void claims.release(row),
  })
  useTitle('搜索结果')

  return (
    <div className="queue-page">
      <div className="queue-body">
        <div className="page-head">
          <h1>搜索结果</h1>
          <span className="quieter number" aria-live="polite">
            {data && `按${byWords[data.by]}找到 ${data.rows.length} 件`}
          </span>
        </div>
        <PageAlerts error={error} onRetry={() => void refetch()} />
        <div className="queue-scroll">
          {!text && <div className="queue-nothing">请在上方输入申请编号、姓名，或完整证件号码。</div>}
          {text && !error && (
            <QueueTable
              rows={data?.rows}
              at={at}
              changed={claims.changed}
              busy={claims.busy}
              label="搜索结果"
              sorted={false}
              onAt={setAt}
              onClaim={row => void claims.claim(row)}
              onRelease={row => void claims.release(row)}
              empty={
                <div>
                  <h2>没有找到</h2>
                  <p className="quiet">请核对编号或姓名；证件号码要填完整的18位，部分号码不能搜索。</p>
                </div>
              }
            />
          )}
        </div>
        <QueueFoot words={data ? `共 ${data.rows.length} 件` : ''} />
        <span className="only-read" aria-live="polite">
          {claims.said}
        </span>
      </div>
    </div>
  )
}
