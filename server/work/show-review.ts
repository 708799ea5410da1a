import type { ReviewView } from '../../core/contract/staff/review'
import type { Versioned } from '../execution/change-application'
import type { Ports } from '../ports'
import type { StaffRecord } from '../records/staff'
import { reviewView } from '../views/review-view'
import { coreSays } from './core-says'
import { placeInQueue } from './place-in-queue'

/** The review page of a case, with what the core says now and where the case stands in its queue. */
export async function showReview(ports: Ports, application: Versioned, staff: StaffRecord): Promise<ReviewView> {
  const [core, neighbours] = await Promise.all([
    application.queue === 'ended' ? undefined : coreSays(ports, application),
    placeInQueue(ports, application, staff),
  ])
  return reviewView(ports, application, staff, core, neighbours)
}
