import { Button, type TableColumnsType } from 'antd'
import type { OwnWay } from '../../core/contract/staff/ways'
import { beijing } from '../../core/domain/calendar/beijing'
import { RowsTable } from '../parts/rows-table'

interface Props {
  ways: OwnWay[] | undefined
  onSwitch: (way: OwnWay) => void
}

const columnsOf = (onSwitch: Props['onSwitch']): TableColumnsType<OwnWay> => [
  { title: '事项', width: 120, render: (_, { itemTitle }) => <b>{itemTitle}</b> },
  { title: '方式', width: 84, dataIndex: 'modeWords' },
  { title: '时限', width: 190, dataIndex: 'promise' },
  { title: '依据', render: (_, way) => <Grounds way={way} /> },
  {
    title: '状态',
    width: 200,
    render: (_, { closed }) =>
      closed ? (
        <>
          <span className="badge">停办</span>
          <div className="small quiet">
            {closed.byName} {beijing(closed.at).day}：{closed.reason}
          </div>
        </>
      ) : (
        <span className="dot">在办</span>
      ),
  },
  {
    title: '操作',
    width: 90,
    align: 'right',
    render: (_, way) =>
      way.switchable ? (
        <Button
          size="small"
          danger={!way.closed}
          aria-label={`${way.closed ? '恢复' : '停办'}${way.itemTitle}的${way.modeWords}`}
          data-testid={`switch-${way.item}-${way.mode}`}
          onClick={() => onSwitch(way)}
        >
          {way.closed ? '恢复' : '停办'}
        </Button>
      ) : (
        <span className="quieter">文件规定</span>
      ),
  },
]

function Grounds({ way: { source, assumed } }: { way: OwnWay }) {
  if (assumed.length === 0) return source
  return (
    <>
      <span className="badge">依据待确认</span>
      <ul className="grounds small">
        {assumed.map(({ what, source: why }) => (
          <li key={what}>
            {what}：<span className="quiet">{why}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** 办理方式, one a row. While nothing has come yet it shows the shape of rows. */
export function WaysTable({ ways, onSwitch }: Props) {
  return (
    <RowsTable<OwnWay>
      className="ways-table"
      aria-label="办理方式"
      keyField="item"
      rowKey={({ item, mode }) => `${item}:${mode}`}
      columns={columnsOf(onSwitch)}
      rows={ways}
    />
  )
}
