import type { TableColumnsType } from 'antd'
import type { StaffAccount } from '../../core/contract/staff/accounts'
import { roleWords } from '../../core/contract/staff/role-words'
import { RowsTable } from '../parts/rows-table'
import { type AccountAction, AccountActions } from './account-actions'
import { RecoveryCell } from './recovery-cell'

interface Props {
  accounts: StaffAccount[] | undefined
  /** Who is looking: nobody administers themselves. */
  self: string | undefined
  nameOf: (staff: string) => string
  onAct: (account: StaffAccount, action: AccountAction) => void
}

const columnsOf = ({ self, nameOf, onAct }: Props): TableColumnsType<StaffAccount> => [
  { title: '工号', dataIndex: 'account', className: 'number quiet' },
  { title: '姓名', render: (_, { name }) => <b>{name}</b> },
  { title: '部门', dataIndex: 'departmentName' },
  { title: '岗位', render: (_, { roles }) => roles.map(role => roleWords[role]).join('、') },
  {
    title: '状态',
    render: (_, { active }) => (active ? <span className="dot">在用</span> : <span className="badge">停用</span>),
  },
  {
    title: '连续输错',
    className: 'number',
    render: (_, { failed }) => <span className={failed > 0 ? 'warned strong' : 'quieter'}>{failed}</span>,
  },
  {
    title: '重置',
    render: (_, { recovery }) => <RecoveryCell recovery={recovery} askedBy={nameOf(recovery?.askedBy ?? '')} />,
  },
  {
    title: '操作',
    align: 'right',
    render: (_, account) =>
      account.id === self ? (
        <span className="quieter">本人，由别的管理员办</span>
      ) : (
        <AccountActions account={account} onAct={onAct} />
      ),
  },
]

/** 账号, one a row. While nothing has come yet it shows the shape of rows. */
export function AccountsTable(props: Props) {
  const { accounts } = props
  return <RowsTable<StaffAccount> aria-label="员工账号" keyField="id" columns={columnsOf(props)} rows={accounts} />
}
