import type { QueueRow } from '../../core/contract/staff/queue'

interface Props {
  row: QueueRow
  changed: boolean
  busy: boolean
  onClaim: (row: QueueRow) => void
  onRelease: (row: QueueRow) => void
}

/** Whose hands the case is in, and the way to take it or give it back. */
export function AssigneeCell({ row, changed, busy, onClaim, onRelease }: Props) {
  const { assignee } = row
  if (assignee?.mine && !row.releasable) return <b>我</b>
  if (assignee?.mine)
    return (
      <span className="assignee">
        <b>我</b>
        <button
          type="button"
          className="link small"
          disabled={busy}
          aria-label={`释放 ${row.number}`}
          onClick={() => onRelease(row)}
        >
          释放
        </button>
      </span>
    )
  if (assignee)
    return (
      <span>
        {assignee.name}
        {changed && <span className="small warned">·刚刚</span>}
      </span>
    )
  if (!row.claimable) return <span className="quieter">—</span>
  return (
    <span className="assignee">
      <span className="quieter">未认领</span>
      <button
        type="button"
        className="link small"
        disabled={busy}
        aria-label={`认领 ${row.number}`}
        onClick={() => onClaim(row)}
      >
        认领
      </button>
    </span>
  )
}
