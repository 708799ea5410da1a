import { flowNamed } from '../../core/catalogue/flows/flow-named'
import { findItem } from '../../core/catalogue/items/items'
import type { QueueRow } from '../../core/contract/staff/queue'
import type { Instant } from '../../core/domain/values/instant'
import { transitionFor } from '../../core/domain/workflow/transition-for'
import type { Versioned } from '../execution/change-application'
import { centreOf } from '../execution/working-time-of'
import type { Calendars } from '../ports'
import type { StaffRecord } from '../records/staff'
import { dueBadge } from './due-badge'

/** One line of a queue, for this member of staff. */
export function queueRow(calendars: Calendars, application: Versioned, staff: StaffRecord, now: Instant): QueueRow {
  const centre = centreOf(application.centre)
  const flow = flowNamed(application.flow)
  const state = flow.states[application.state]
  const acting = { kind: 'staff', id: staff._id, name: staff.name, roles: staff.roles } as const
  const may = (action: string) => transitionFor(flow, application, { action, acting, key: '', now }).ok
  const claimed = application.assignee !== '' && application.leaseUntil !== '' && application.leaseUntil > now
  return {
    id: application._id,
    version: application.revision,
    number: application.number,
    applicant: application.masked.name,
    maskedIdNumber: application.masked.idNumber,
    item: application.item,
    itemTitle: findItem(application.item)?.title ?? '',
    mode: application.mode,
    department: centre.departments.find(department => department.id === application.department)?.name ?? '',
    stateWords: application.round > 1 && state ? `${state.words}·第${application.round}轮` : (state?.words ?? ''),
    round: application.round,
    submittedAt: application.submittedAt,
    changedAt: application.changedAt,
    due: dueBadge(calendars, application, now),
    ...(claimed && application.assignee !== '' && application.leaseUntil !== ''
      ? {
          assignee: {
            id: application.assignee,
            name: application.assigneeName,
            until: application.leaseUntil,
            mine: application.assignee === staff._id,
          },
        }
      : {}),
    claimable: may('claim'),
    releasable: may('release'),
    flags: [
      ...(application.withdrawalAsked ? ['申请人请求撤回'] : []),
      ...(application.cardOwnName === 'unknown' ? ['收款卡未经银行核实'] : []),
      ...(application.proofs.identity === 'sms' ? ['未做人脸核身'] : []),
    ],
  }
}
