import type { Ports } from '../ports'
import type { StaffRecord } from '../records/staff'
import type { UnitRequest } from '../records/unit'
import { windowCheckId } from '../standing/window-code'

/** What a unit's code at this clerk's centre stands for; used, late and foreign ones are none. */
export async function unitRequest(ports: Ports, staff: StaffRecord, code: string) {
  const request = await ports.database.collection<UnitRequest>('unitRequests').find(windowCheckId(ports, code))
  if (!request || request.centre !== staff.centre || request.state !== 'shown') return undefined
  if (request.expiresAt <= ports.clock.now()) return undefined
  const open = (field: string) => ports.vault.open(request._id, request.sealed, field)
  return { request, creditCode: open('creditCode'), unitName: open('unitName') }
}
