import type { StaffAccount } from '../../core/contract/staff/accounts'
import { shortTime } from '../words/short-time'

/** How far a reset has come; only while it can still be used. */
export function RecoveryCell({ recovery, askedBy }: { recovery: StaffAccount['recovery']; askedBy: string }) {
  if (!recovery) return <span className="quieter">—</span>
  const until = <span className="small quiet number">{shortTime(recovery.expiresAt)}前有效</span>
  if (recovery.confirmed)
    return (
      <span className="row">
        <span className="badge info">重置码已给出</span>
        {until}
      </span>
    )
  return (
    <span className="row">
      <span className="badge warn">{recovery.mine ? '等另一位管理员确认' : `${askedBy}申请，等确认`}</span>
      {until}
    </span>
  )
}
