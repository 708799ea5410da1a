import type { Application } from './application'
import { lastEvent } from './last-event'

/** Whether the clock is that of the accepting centre's own check (受理地核实): what is decided elsewhere begins when it is sent, and is over when it comes back as 退件. */
export function promisesCheck(application: Application): boolean {
  const sent = lastEvent(application, 'send', 'carried', 'nacked')
  return application.intake !== undefined && (!sent || sent.action === 'nacked')
}
