import { Button } from 'antd'
import { useEffect, useMemo } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { QueueRow } from '../../core/contract/staff/queue'
import { PageAlerts } from '../parts/page-alerts'
import { SendOn } from '../parts/send-on'
import { useKeys } from '../parts/use-keys'
import { useTitle } from '../parts/use-title'
import { QueueEmpty } from './queue-empty'
import { filterCount, filterFrom } from './queue-filter'
import { QueueFilters } from './queue-filters'
import { QueueFoot } from './queue-foot'
import { QueueSide } from './queue-side'
import { QueueTable } from './queue-table'
import { useClaim } from './use-claim'
import { useItemChoices } from './use-item-choices'
import { useLoadMore } from './use-load-more'
import { useQueueRows } from './use-queue-rows'
import { useQueues } from './use-queues'
import { useRowKeys } from './use-row-keys'
import './queue.css'
import { casePlace, queuePlace } from '../places'

/** 工作队列 */
export function QueuePage() {
  const { queue: wanted } = useParams()
  const navigate = useNavigate()
  const [address, setAddress] = useSearchParams()
  const queues = useQueues()
  const list = queues.data?.queues
  const place = list?.findIndex(({ queue }) => queue === wanted) ?? -1
  const here = list?.[place]
  const filter = filterFrom(address)
  const filters = filterCount(filter)
  const found = useQueueRows(here?.queue, filter)
  const rows = useMemo(() => found.data?.pages.flatMap(page => page.rows), [found.data])
  const total = filters === 0 ? (found.data?.pages[0]?.total ?? here?.count) : found.data?.pages[0]?.total
  const items = useItemChoices(rows)
  const more = useLoadMore(found.hasNextPage, found.isFetchingNextPage, () => void found.fetchNextPage())
  useTitle(here?.title ?? '工作队列')

  const from = `${queuePlace(here?.queue)}${address.size > 0 ? `?${address}` : ''}`
  const open = (row: QueueRow) => void navigate(casePlace(row.id), { state: { from } })
  const clear = () => setAddress({})
  const claimNext = (after: QueueRow) => {
    const next = rows?.find(
      (row, index) => row.claimable && !row.assignee && index > rows.findIndex(old => old.id === after.id),
    )
    if (next) void claims.claim(next)
  }
  const claims = useClaim({ claimNext, openRow: open })
  const { at, setAt } = useRowKeys(rows, {
    open,
    claim: row =>
      claims.changed === row.id ? claimNext(row) : row.claimable && !row.assignee && void claims.claim(row),
    release: row => row.releasable && void claims.release(row),
  })

  const turn = (step: 1 | -1) => {
    const next = list?.[(place + step + list.length) % list.length]
    if (next) void navigate(queuePlace(next.queue))
  }
  const clearFilters = () => filters > 0 && clear()
  useKeys({ '[': () => turn(-1), ']': () => turn(1), Escape: clearFilters })

  const changed =
    filters === 0 && rows !== undefined && here !== undefined && !found.hasNextPage && rows.length !== here.count
  const { refetch, isFetching } = found
  const refill = changed && rows.length === 0 && !isFetching
  useEffect(() => {
    // An empty list cannot jump under anybody's hands.
    if (refill) void refetch()
  }, [refill, refetch])

  if (list && !here) return <SendOn to={queuePlace(list[0]?.queue ?? 'reviewing')} />

  const problem = queues.error ?? found.error
  return (
    <div className="queue-page">
      <QueueSide />
      <div className="queue-body">
        <div className="page-head">
          <h1>{here?.title ?? '工作队列'}</h1>
          <span className="quieter number">
            {here && `${here.count} 件${here.overdue > 0 ? `·${here.overdue} 件超期` : ''}`}
          </span>
          <span className="gap" />
          {changed && <span className="warned small">列表有变化</span>}
          <Button onClick={() => void Promise.all([queues.refetch(), found.refetch()])} loading={found.isRefetching}>
            刷新
          </Button>
        </div>
        <QueueFilters
          filter={filter}
          items={items}
          onClear={clear}
          onChange={(name, value) => {
            const next = new URLSearchParams(address)
            if (value) next.set(name, value)
            else next.delete(name)
            setAddress(next)
          }}
        />
        <PageAlerts error={problem} onRetry={() => void Promise.all([queues.refetch(), found.refetch()])} />
        <div className="queue-scroll" ref={more.frame}>
          {!(found.error && !rows) && (
            <QueueTable
              rows={rows}
              at={at}
              changed={claims.changed}
              busy={claims.busy}
              label={here?.title ?? '队列'}
              sorted
              along={{ from }}
              onAt={setAt}
              onClaim={row => void claims.claim(row)}
              onRelease={row => void claims.release(row)}
              empty={<QueueEmpty title={here?.title ?? ''} filters={filters} total={here?.count} onClear={clear} />}
            />
          )}
          {found.hasNextPage && (
            <div className="queue-more" ref={more.mark}>
              <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                再显示一些
              </Button>
            </div>
          )}
        </div>
        <QueueFoot
          words={
            rows
              ? `已显示 ${rows.length} 件${total === undefined ? '' : `，共 ${total} 件`}`
              : found.error
                ? ''
                : '正在读取'
          }
        />
        <span className="only-read" aria-live="polite">
          {claims.said}
        </span>
      </div>
    </div>
  )
}
