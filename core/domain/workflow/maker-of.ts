import type { Application } from '../application/application'
import { lastEvent } from '../application/last-event'

/** The member of staff whose proposal is being decided; he may not decide it himself. */
export function makerOf(application: Application): string | undefined {
  return lastEvent(application, 'propose', 'propose-refusal')?.by.id
}
