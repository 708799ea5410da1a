import { Button } from 'antd'
import type { QueueRow } from '../../core/contract/staff/queue'
import { useNow } from '../frame/use-now'
import { Icon } from '../parts/icon'
import { KeyCap } from '../parts/key-cap'
import { beijing } from '../words/beijing'

function left(until: string, now: number): string {
  const seconds = Math.max(0, Math.round((Date.parse(until) - now) / 1000))
  return `${Math.trunc(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

interface Props {
  row: QueueRow
  busy: boolean
  onClaim: () => void
}

/** Whose hands the case is in, and for how long. */
export function Lease({ row, busy, onClaim }: Props) {
  const now = useNow(1000)
  if (!row.assignee && !row.claimable) return null
  if (!row.assignee)
    return (
      <Button size="small" type="primary" loading={busy} onClick={onClaim}>
        认领
        <KeyCap name="c" />
      </Button>
    )
  return (
    <span className="quiet small row" data-testid="lease">
      <Icon name="lock" size={13} />
      {row.assignee.mine ? (
        <span>
          我已认领，余 <b className="number">{now === undefined ? '' : left(row.assignee.until, now)}</b>
        </span>
      ) : (
        <span>
          {row.assignee.name}正在办理，到 {beijing(row.assignee.until).time}
        </span>
      )}
    </span>
  )
}
