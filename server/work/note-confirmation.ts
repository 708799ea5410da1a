import type { Instant } from '../../core/domain/values/instant'
import type { Ports } from '../ports'
import type { StaffRecord } from '../records/staff'
import type { WindowCheck } from '../records/window-check'
import type { WindowConfirmation } from '../records/window-confirmation'

type Noted = Pick<WindowConfirmation, 'outcome' | 'masked'>

/** Writes 窗口核对登记 for the heads who answer for it, before what it says is done. @returns takes it back, should it not come to that */
export async function noteConfirmation(
  ports: Ports,
  staff: StaffRecord,
  check: WindowCheck,
  at: Instant,
  { outcome, masked }: Noted,
): Promise<() => Promise<void>> {
  const lines = ports.database.collection<WindowConfirmation>('windowConfirmations')
  const what = check.purpose === 'log-in' ? 'log-in' : 'case'
  const ids = [...new Set([staff.centre, check.centre])].map(seenBy => ({
    seenBy,
    _id: `${check._id}:${at}:${seenBy}`,
  }))
  for (const { _id, seenBy } of ids)
    await lines.add({ _id, seenBy, at, centre: staff.centre, by: staff._id, byName: staff.name, what, outcome, masked })
  return async () => {
    for (const { _id } of ids) await lines.remove(_id)
  }
}
