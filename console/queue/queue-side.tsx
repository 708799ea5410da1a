import { Skeleton } from 'antd'
import { NavLink } from 'react-router'
import type { QueueName } from '../../core/contract/staff/queue'
import { Icon, type IconName } from '../parts/icon'
import { queuePlace } from '../places'
import { useQueues } from './use-queues'

const icons: Record<QueueName, IconName> = {
  receiving: 'person',
  sending: 'send',
  away: 'pause',
  telling: 'page',
  filing: 'box',
  reviewing: 'page',
  confirming: 'shield',
  correcting: 'pause',
  executing: 'send',
  failed: 'warning',
  ended: 'box',
}

/** The queues of this department with what waits in each. */
export function QueueSide() {
  const { data } = useQueues()
  return (
    <aside className="queue-side" aria-label="队列">
      <h2>本部门队列</h2>
      {!data && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {data?.queues.map(({ queue, title, count, overdue }) => (
        <NavLink
          key={queue}
          to={queuePlace(queue)}
          data-testid={`queue-${queue}`}
          data-late={overdue > 0 ? '' : undefined}
        >
          <Icon name={icons[queue]} />
          {title}
          {overdue > 0 && <span className="queue-late">超期{overdue}</span>}
          <span className="queue-count">
            {count}
            <span className="only-read">件</span>
          </span>
        </NavLink>
      ))}
      <span className="gap" />
      <p className="small quiet queue-side-note">认领到时会自动释放</p>
      <span className="only-read" aria-live="polite">
        {data?.queues.map(({ title, count }) => `${title}${count}件`).join('，')}
      </span>
    </aside>
  )
}
