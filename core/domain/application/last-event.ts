import type { Application } from './application'
import type { ApplicationEvent } from './event'

/** The latest event of one of these kinds. */
export function lastEvent(
  application: Pick<Application, 'events'>,
  ...actions: string[]
): ApplicationEvent | undefined {
  return application.events.filter(event => actions.includes(event.action)).at(-1)
}
