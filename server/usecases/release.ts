import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { changeClaim } from '../work/change-claim'

/** 释放: only by whoever holds the claim. */
export function release(
  ports: Ports,
  asking: AskingStaff,
  body: RequestOf<StaffDoor, 'release'>,
): Promise<Handled<ReplyOf<StaffDoor, 'release'>>> {
  return changeClaim(ports, asking, body, 'release')
}
