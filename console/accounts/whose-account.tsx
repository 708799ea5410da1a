import type { StaffAccount } from '../../core/contract/staff/accounts'
import { roleWords } from '../../core/contract/staff/role-words'

/** Whom a dialogue is about. */
export function WhoseAccount({ account: { name, account, departmentName, roles } }: { account: StaffAccount }) {
  return (
    <p>
      <b>{name}</b>·<span className="number">{account}</span>·{departmentName}·
      {roles.map(role => roleWords[role]).join('、')}
    </p>
  )
}
