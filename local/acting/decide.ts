import type { RequestOf } from '../../core/contract/door'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { ApplicationId } from '../../core/domain/values/ids'
import type { World } from '../world/start-world'
import { freshKey } from './retirement'
import type { Staff } from './staff'
import { wind } from './wind'

type Body = RequestOf<StaffDoor, 'take-action'>

/** One decision on the case as it stands, or as it was at the version given, with a fresh code where money moves; half a minute passes for a new one. */
export async function decide(
  world: World,
  staff: Staff,
  application: ApplicationId,
  action: Body['action'],
  more: Partial<Body> = {},
): ReturnType<typeof staff.ask<'take-action'>> {
  const version = more.version ?? (await staff.get('show-application', { application })).review.row.version
  const money = action === 'approve' || action === 'retry'
  if (money) await wind(world, 30)
  const code = money ? { code: await staff.freshCode() } : {}
  return staff.ask('take-action', {
    application,
    version,
    key: freshKey(),
    action,
    ...code,
    ...more,
  })
}
