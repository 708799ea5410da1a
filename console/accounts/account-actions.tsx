import { Button } from 'antd'
import type { StaffAccount } from '../../core/contract/staff/accounts'

export type AccountAction = 'deactivate' | 'ask' | 'confirm'

interface Props {
  account: StaffAccount
  onAct: (account: StaffAccount, action: AccountAction) => void
}

/** What an administrator may do with this account now. */
export function AccountActions({ account, onAct }: Props) {
  const { name, active, recovery } = account
  const waits = recovery && !recovery.confirmed
  const button = (action: AccountAction, words: string) => (
    <Button
      size="small"
      type={action === 'confirm' ? 'primary' : 'default'}
      aria-label={`${words}：${name}`}
      onClick={() => onAct(account, action)}
    >
      {words}
    </Button>
  )
  return (
    <span className="account-actions">
      {waits && !recovery.mine && button('confirm', '确认重置')}
      {!waits && button('ask', '申请重置')}
      {active && button('deactivate', '停用')}
    </span>
  )
}
