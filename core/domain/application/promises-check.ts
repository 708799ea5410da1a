import type { Application } from './application'
import { lastEvent } from './last-event'

/** Whether the clock is that of the accepting centre's own check (受理地核实): what is decided elsewhere begins when it is sent. */
export function promisesCheck(application: Application): boolean {
  return application.intake !== undefined && !lastEvent(application, 'send', 'carried')
}
