import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useAccounts } from '../accounts/use-accounts'
import { useStaff } from '../frame/use-staff'
import { PageAlerts } from '../parts/page-alerts'
import { useTitle } from '../parts/use-title'
import { useLoadMore } from '../queue/use-load-more'
import { SealKeys } from './seal-keys'
import { useSealUses } from './use-seals'
import { UsesTable } from './uses-table'
import '../queue/queue.css'
import './seals.css'

/** 印章: every use of the centre's seal, and for administrators the seals themselves. */
export function SealsPage() {
  const cache = useQueryClient()
  const administers = useStaff().data?.staff.roles.includes('administrator') ?? false
  const { data: accounts } = useAccounts(administers)
  const found = useSealUses()
  const uses = useMemo(() => found.data?.pages.flatMap(page => page.uses), [found.data])
  const more = useLoadMore(found.hasNextPage, found.isFetchingNextPage, () => void found.fetchNextPage())
  const nameOf = (id: string) => accounts?.staff.find(colleague => colleague.id === id)?.name ?? id
  useTitle('印章')

  return (
    <div className="queue-page">
      <div className="queue-body">
        <div className="page-head">
          <h1>用印登记</h1>
          <span className="quieter">新的在前</span>
          <span className="gap" />
          <Button
            onClick={() => void Promise.all([found.refetch(), cache.invalidateQueries({ queryKey: ['seal-keys'] })])}
            loading={found.isRefetching && !found.isFetchingNextPage}
          >
            刷新
          </Button>
        </div>
        <PageAlerts error={found.error} onRetry={() => void found.refetch()} />
        <div className="queue-scroll" ref={more.frame}>
          {uses?.length === 0 ? (
            <div className="queue-nothing" data-testid="no-uses">
              <div>
                <h2>还没有用过印</h2>
                <p className="quiet">开出第一份证明或回执后，这里会有一条登记。</p>
              </div>
            </div>
          ) : (
            !(found.error && !uses) && <UsesTable uses={uses} nameOf={nameOf} />
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
          <span>每次用印自动登记，在控制台里不能改也不能删。</span>
          <span className="gap" />
          <span className="number" aria-live="polite">
            {uses
              ? `已显示 ${uses.length} 次${found.hasNextPage ? '' : '，已到最早的'}`
              : found.error
                ? ''
                : '正在读取'}
          </span>
        </div>
      </div>
      {administers && <SealKeys nameOf={nameOf} />}
    </div>
  )
}
