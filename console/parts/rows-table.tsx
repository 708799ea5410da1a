import { Table, type TableColumnsType, type TableProps } from 'antd'
import './rows-table.css'

interface Props<Row> extends Omit<TableProps<Row>, 'dataSource'> {
  columns: TableColumnsType<Row>
  /** Nothing as long as nothing has come. */
  rows: Row[] | undefined
  /** A field that every row has. */
  keyField: keyof Row & string
}

const waiting = 12

/** A list in rows. Until it comes it shows their shape: the same columns, grey bars. */
export function RowsTable<Row extends object>({ columns, rows, keyField, className = '', ...rest }: Props<Row>) {
  return (
    <Table<Row>
      className={`queue-table ${className}`}
      size="small"
      aria-busy={rows === undefined}
      rowKey={keyField}
      pagination={false}
      columns={rows ? columns : columns.map(inGrey)}
      dataSource={rows ?? Array.from({ length: waiting }, (_, index) => ({ [keyField]: `waiting-${index}` }) as Row)}
      {...rest}
    />
  )
}

const inGrey = <Row,>(column: TableColumnsType<Row>[number]) => ({
  ...column,
  dataIndex: undefined,
  render: () => <span className="skeleton-bar" />,
})
