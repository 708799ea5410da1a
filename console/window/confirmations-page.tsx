import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, type TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { ask, type Reply } from '../cloud'
import { PageAlerts } from '../parts/page-alerts'
import { RowsTable } from '../parts/rows-table'
import { useTitle } from '../parts/use-title'
import { useLoadMore } from '../queue/use-load-more'
import { beijing } from '../words/beijing'
import '../queue/queue.css'

type Confirmation = Reply<'list-window-confirmations'>['confirmations'][number]

const columns: TableColumnsType<Confirmation> = [
  { title: '时间', className: 'number quiet', render: (_, { at }) => `${beijing(at).day} ${beijing(at).seconds}` },
  { title: '核对人', render: (_, { clerk }) => <b>{clerk}</b> },
  {
    title: '在哪里核对',
    render: (_, { centreName, elsewhere }) => (elsewhere ? `${centreName}（外地窗口）` : centreName),
  },
  { title: '申请人', dataIndex: 'maskedName' },
  { title: '证件号码', dataIndex: 'maskedIdNumber', className: 'number' },
  { title: '用途', render: (_, { what }) => (what === 'log-in' ? '登录小程序' : '办件') },
  { title: '结果', render: (_, { outcome }) => (outcome === 'confirmed' ? '核对无误' : '没有通过') },
]

/** 窗口核对登记, for whoever answers for the clerks: who vouched for whom, when and where. */
export function ConfirmationsPage() {
  const found = useInfiniteQuery({
    queryKey: ['window-confirmations'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ask('list-window-confirmations', { after: pageParam }),
    getNextPageParam: last => last.next,
    refetchOnWindowFocus: false,
    staleTime: 0,
  })
  const rows = useMemo(() => found.data?.pages.flatMap(page => page.confirmations), [found.data])
  const more = useLoadMore(found.hasNextPage, found.isFetchingNextPage, () => void found.fetchNextPage())
  useTitle('窗口核对登记')
  return (
    <div className="queue-page">
      <div className="queue-body">
        <div className="page-head">
          <h1>窗口核对登记</h1>
          <span className="quieter">新的在前</span>
          <span className="gap" />
          <Button onClick={() => void found.refetch()} loading={found.isRefetching && !found.isFetchingNextPage}>
            刷新
          </Button>
        </div>
        <PageAlerts error={found.error} onRetry={() => void found.refetch()} />
        <div className="queue-scroll" ref={more.frame}>
          {rows?.length === 0 ? (
            <div className="queue-nothing" data-testid="no-confirmations">
              <div>
                <h2>还没有窗口核对过身份</h2>
                <p className="quiet">窗口每核对一次，或者本中心缴存人在外地窗口核对一次，这里会有一条登记。</p>
              </div>
            </div>
          ) : (
            !(found.error && !rows) && (
              <RowsTable<Confirmation> aria-label="窗口核对登记" keyField="id" columns={columns} rows={rows} />
            )
          )}
          {found.hasNextPage && (
            <div className="queue-more" ref={more.mark}>
              <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                再显示一些
              </Button>
            </div>
          )}
        </div>
        <div className="page-foot">
          <span>每次核对自动登记，不能改也不能删；每看一次这张表也有记录。</span>
          <span className="gap" />
          <span className="number" aria-live="polite">
            {rows
              ? `已显示 ${rows.length} 次${found.hasNextPage ? '' : '，已到最早的'}`
              : found.error
                ? ''
                : '正在读取'}
          </span>
        </div>
      </div>
    </div>
  )
}
