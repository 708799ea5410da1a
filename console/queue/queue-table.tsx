import type { TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { QueueRow } from '../../core/contract/staff/queue'
import { DueBadge } from '../parts/due-badge'
import { Icon } from '../parts/icon'
import { RowsTable } from '../parts/rows-table'
import { casePlace } from '../places'
import { modeWords } from '../words/mode-words'
import { shortTime } from '../words/short-time'
import { AssigneeCell } from './assignee-cell'

interface Props {
  rows: QueueRow[] | undefined
  at: string | undefined
  changed: string | undefined
  busy: string | undefined
  label: string
  sorted: boolean
  /** What goes along to the case: where the way back leads, or the number it was found by. */
  along?: { from?: string; number?: string }
  empty: ReactNode
  onAt: (row: QueueRow) => void
  onClaim: (row: QueueRow) => void
  onRelease: (row: QueueRow) => void
}

function columnsOf({ along, changed, busy, sorted, onClaim, onRelease }: Props): TableColumnsType<QueueRow> {
  return [
    {
      title: sorted ? (
        <span className="row">
          期限
          <Icon name="up" size={12} />
        </span>
      ) : (
        '期限'
      ),
      width: 150,
      render: (_, row) => <DueBadge due={row.due} />,
      ...(sorted && { onHeaderCell: () => ({ 'aria-sort': 'ascending' as const }) }),
    },
    {
      title: '申请编号',
      className: 'number',
      render: (_, row) => (
        <Link to={casePlace(row.id)} state={along}>
          {row.number}
        </Link>
      ),
    },
    { title: '事项', dataIndex: 'itemTitle' },
    { title: '申请人', dataIndex: 'applicant' },
    { title: '证件号码', dataIndex: 'maskedIdNumber', className: 'number quiet' },
    { title: '方式', render: (_, row) => modeWords[row.mode] },
    {
      title: '状态',
      render: (_, row) => (
        <>
          {row.stateWords}
          {row.flags.map(flag => (
            <span key={flag} className="flag">
              {flag}
            </span>
          ))}
        </>
      ),
    },
    {
      title: '经办人',
      render: (_, row) => (
        <AssigneeCell
          row={row}
          changed={row.id === changed}
          busy={busy === row.id}
          onClaim={onClaim}
          onRelease={onRelease}
        />
      ),
    },
    { title: '收到时间', align: 'right', className: 'number quiet', render: (_, row) => shortTime(row.submittedAt) },
  ]
}

/** A list of cases, the deadline first. While nothing has come yet it shows the shape of rows. */
export function QueueTable(props: Props) {
  const { rows, at, changed, label, empty, onAt } = props
  if (rows?.length === 0) return <div className="queue-nothing">{empty}</div>
  return (
    <RowsTable<QueueRow>
      aria-label={label}
      keyField="id"
      columns={columnsOf(props)}
      rows={rows}
      rowClassName={row => (row.id === changed ? 'changed' : row.id === at ? 'at' : '')}
      onRow={row => ({
        'aria-selected': row.id === at,
        'data-testid': `row-${row.number}`,
        'data-row': row.id,
        onClick: () => rows && onAt(row),
      })}
    />
  )
}
