import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { changeClaim } from '../work/change-claim'

/** 认领: a lease of half an hour; refused while somebody else holds one. */
export function claim(
  ports: Ports,
  asking: AskingStaff,
  body: RequestOf<StaffDoor, 'claim'>,
): Promise<Handled<ReplyOf<StaffDoor, 'claim'>>> {
  return changeClaim(ports, asking, body, 'claim')
}
