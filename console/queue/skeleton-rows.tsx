import type { TableColumnsType } from 'antd'
import type { QueueRow } from '../../core/contract/staff/queue'

const rows = Array.from(
  { length: 12 },
  (_, index) => ({ id: `waiting-${index}`, number: `waiting-${index}` }) as QueueRow,
)

/** The shape of rows that are still on their way: same columns, grey bars. */
export const skeletonRows = {
  rows,
  columns: (columns: TableColumnsType<QueueRow>): TableColumnsType<QueueRow> =>
    columns.map(column => ({ ...column, dataIndex: undefined, render: () => <span className="skeleton-bar" /> })),
}
