import type { ReviewView } from '../../core/contract/staff/review'
import type { Application } from '../../core/domain/application/application'
import type { Versioned } from '../execution/change-application'
import type { Ports } from '../ports'
import type { StaffRecord } from '../records/staff'
import { reviewView } from '../views/review-view'
import { coreSays } from './core-says'
import { casesOf } from './visible-to'

const NEIGHBOURS = 100

/** The review page of a case, with what the core says now and where the case stands in its queue. */
export async function showReview(ports: Ports, application: Versioned, staff: StaffRecord): Promise<ReviewView> {
  const ended = application.queue === 'ended'
  const [core, queue, total] = await Promise.all([
    ended ? undefined : coreSays(ports, application),
    ports.database.collection<Application>('applications').list(
      { ...casesOf(staff), queue: application.queue },
      {
        order: [
          { field: 'dueAt', direction: 'asc' },
          { field: '_id', direction: 'asc' },
        ],
        limit: NEIGHBOURS,
      },
    ),
    ports.database.collection<Application>('applications').count({ ...casesOf(staff), queue: application.queue }),
  ])
  const position = queue.findIndex(candidate => candidate._id === application._id)
  const previous = queue[position - 1]?._id
  const next = position >= 0 ? queue[position + 1]?._id : undefined
  return reviewView(ports, application, staff, core, {
    ...(previous ? { previous } : {}),
    ...(next ? { next } : {}),
    position: position + 1,
    total,
  })
}
