import type { ReviewView } from '../../core/contract/staff/review'
import { conflictViews } from '../conflicts/conflict-views'
import { findConflicts } from '../conflicts/find-conflicts'
import type { Versioned } from '../execution/change-application'
import type { Ports } from '../ports'
import type { StaffRecord } from '../records/staff'
import { reviewView } from '../views/review-view'
import { coreSays } from './core-says'
import { placeInQueue } from './place-in-queue'
import { visibleTo } from './visible-to'

/** The review page of a case, with what the core says now and where the case stands in its queue. */
export async function showReview(ports: Ports, application: Versioned, staff: StaffRecord): Promise<ReviewView> {
  const ended = application.queue === 'ended'
  const [core, neighbours, conflicts] = await Promise.all([
    ended ? undefined : coreSays(ports, application),
    placeInQueue(ports, application, staff),
    ended ? [] : findConflicts(ports, application),
  ])
  return reviewView(ports, application, staff, {
    core,
    neighbours,
    conflicts: conflictViews(ports, application, conflicts, visibleTo(staff)),
  })
}
