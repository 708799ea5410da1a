import type { Application } from '../../core/domain/application/application'
import { openConflicts } from '../../core/domain/application/conflict'
import { problems } from '../../core/domain/problem/problems'
import type { ApplicationId } from '../../core/domain/values/ids'
import type { Command } from '../../core/domain/workflow/command'
import { findConflicts } from '../conflicts/find-conflicts'
import { act } from '../execution/act'
import type { Changed } from '../execution/change-application'
import { checklistFor } from '../execution/checklist-for'
import { missingFor } from '../execution/missing-for'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { visibleTo } from './visible-to'

/** What is decided with other cases in view. */
const asksConflicts = (action: string) => action === 'propose' || action === 'approve'
const unexplained = async (ports: Ports, application: Application) =>
  openConflicts(application, await findConflicts(ports, application)).length

/** Seconds a claim lasts; working on the checklist renews it. */
export const LEASE = 1800

/** A member of staff acts on a case of the centre; another centre's case does not exist. */
export async function actAsStaff(
  ports: Ports,
  { staff }: AskingStaff,
  target: { application: ApplicationId; version: number; key: string; hash: string },
  command: Pick<Command, 'action' | 'note' | 'lines' | 'reason' | 'secondFactor' | 'accountNow' | 'data'>,
): Promise<Changed> {
  const visible = visibleTo(staff)
  const application = await ports.database.collection<Application>('applications').find(target.application)
  if (!application || !visible(application)) return { ok: false, problem: problems.notFound() }
  return act(ports, {
    id: target.application,
    version: target.version,
    hash: target.hash,
    visible,
    command: {
      ...command,
      acting: { kind: 'staff', id: staff._id, name: staff.name, roles: staff.roles },
      key: target.key,
      now: ports.clock.now(),
      checklist: checklistFor(application).map(line => line.name),
      missing: missingFor(application),
      ...(asksConflicts(command.action) ? { conflicts: await unexplained(ports, application) } : {}),
      lease: LEASE,
    },
  })
}
