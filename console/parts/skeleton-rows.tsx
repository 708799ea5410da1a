import type { TableColumnsType } from 'antd'
import './skeleton-rows.css'

/** The shape of rows that are still on their way: same columns, grey bars. */
export const skeletonRows = {
  /** @param key what the table tells its rows apart by */
  rows: <Row,>(key: keyof Row): Row[] =>
    Array.from({ length: 12 }, (_, index) => ({ [key]: `waiting-${index}` }) as Row),
  columns: <Row,>(columns: TableColumnsType<Row>): TableColumnsType<Row> =>
    columns.map(column => ({ ...column, dataIndex: undefined, render: () => <span className="skeleton-bar" /> })),
}
