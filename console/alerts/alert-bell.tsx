import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Badge, Button, Popover } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ask, staff } from '../cloud'
import { Icon } from '../parts/icon'
import { shortTime } from '../words/short-time'
import './alerts.css'
import { casePlace } from '../places'

/** 提醒: what calls this member of staff now; seen to by one is seen to for all it called. */
export function AlertBell() {
  const cache = useQueryClient()
  const [open, setOpen] = useState(false)
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['alerts'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ask('list-alerts', { after: pageParam }),
    getNextPageParam: last => last.next,
    refetchInterval: 60_000,
    retry: false,
  })
  const alerts = data?.pages.flatMap(page => page.alerts) ?? []
  const count = data?.pages[0]?.count ?? alerts.length
  async function seen(id: string): Promise<void> {
    await staff('mark-alert-seen', { id })
    void cache.invalidateQueries({ queryKey: ['alerts'] })
  }
  if (!data) return null
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title={`提醒（${count}）`}
      content={
        <ul className="alerts" data-testid="alerts">
          {alerts.length === 0 && <li className="quiet">现在没有要看的。</li>}
          {alerts.map(({ id, application, number, words, at }) => (
            <li key={id}>
              <div>{words}</div>
              <div className="row small">
                <Link to={casePlace(application)} onClick={() => setOpen(false)}>
                  {number}
                </Link>
                <span className="quiet number">{shortTime(at)}</span>
                <span className="gap" />
                <button
                  type="button"
                  className="link small"
                  aria-label={`${number}的提醒看过了`}
                  onClick={() => void seen(id)}
                >
                  看过了
                </button>
              </div>
            </li>
          ))}
          {hasNextPage && (
            <li>
              <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                再显示一些
              </Button>
            </li>
          )}
        </ul>
      }
    >
      <Button type="text" aria-label={`提醒，${count}条没看`} data-testid="alert-bell">
        <Badge count={count} size="small" offset={[4, 0]}>
          <Icon name="bell" size={18} />
        </Badge>
      </Button>
    </Popover>
  )
}
