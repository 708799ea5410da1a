import { isLate } from '../deadline/deadline'
import type { Instant } from '../values/instant'
import type { Application } from './application'

/** The promises this case has broken, with the one that runs when it is over at this moment: late once is late for good. */
export function breachedBy(application: Application, at: Instant): Pick<Application, 'breached'> {
  const { breached = [], deadline } = application
  if (!isLate(deadline, at) || breached.includes(deadline.dueOn)) return {}
  return { breached: [...breached, deadline.dueOn] }
}
