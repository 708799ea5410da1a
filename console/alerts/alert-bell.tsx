import { useQuery, useQueryClient } from '@tanstack/react-query'
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
  const { data } = useQuery({
    queryKey: ['alerts'],
    queryFn: () => ask('list-alerts', {}),
    refetchInterval: 60_000,
    retry: false,
  })
  const alerts = data?.alerts ?? []
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
      title={`提醒（${alerts.length}）`}
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
        </ul>
      }
    >
      <Button type="text" aria-label={`提醒，${alerts.length}条没看`} data-testid="alert-bell">
        <Badge count={alerts.length} size="small" offset={[4, 0]}>
          <Icon name="bell" size={18} />
        </Badge>
      </Button>
    </Popover>
  )
}
