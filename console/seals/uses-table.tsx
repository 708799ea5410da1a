import type { TableColumnsType } from 'antd'
import type { Reply } from '../cloud'
import { RowsTable } from '../parts/rows-table'
import { beijing } from '../words/beijing'
import { paperWords } from './paper-words'
import { ShortPrint } from './short-print'

export type SealUse = Reply<'list-seal-uses'>['uses'][number]

interface Props {
  uses: SealUse[] | undefined
  nameOf: (staff: string) => string
}

const columnsOf = (nameOf: Props['nameOf']): TableColumnsType<SealUse> => [
  {
    title: '用印时间',
    className: 'number quiet',
    render: (_, { at }) => `${beijing(at).day} ${beijing(at).seconds}`,
  },
  { title: '文书', render: (_, { paper }) => <b>{paperWords(paper)}</b> },
  { title: '文书编号', dataIndex: 'number', className: 'number' },
  { title: '原因', dataIndex: 'why' },
  { title: '经手', render: (_, { by, why }) => whoSetItOff(by, why, nameOf) },
  { title: '校验值', render: (_, { sha256 }) => <ShortPrint print={sha256} /> },
  { title: '印章指纹', render: (_, { seal }) => <ShortPrint print={seal} /> },
]

/** A depositor stands in the register without a name. */
function whoSetItOff(by: string, why: string, nameOf: Props['nameOf']): string {
  if (by === 'system') return '系统'
  return why.startsWith('本人') ? '申请人本人' : nameOf(by)
}

/** 用印登记, newest first. */
export function UsesTable({ uses, nameOf }: Props) {
  return <RowsTable<SealUse> aria-label="用印登记" keyField="sha256" columns={columnsOf(nameOf)} rows={uses} />
}
