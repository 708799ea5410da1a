import type { Application } from '../../core/domain/application/application'
import type { ApplicationEvent } from '../../core/domain/application/event'
import type { Ports } from '../ports'

/** Ties new events to those before them: a history that was changed, or lost one in between, no longer fits. */
export function chainEvents(ports: Ports, application: Application): Application {
  const events: ApplicationEvent[] = []
  for (const event of application.events) {
    events.push(event.chain ? event : { ...event, chain: ports.audit.link(events.at(-1)?.chain ?? '', event) })
  }
  return { ...application, events }
}

/**
 * Enters in the audit what is about to be written, so that no event is ever without its entry.
 * @param known how many events were there before
 */
export async function announceEvents(ports: Ports, application: Application, known: number): Promise<void> {
  for (const [index, event] of application.events.entries()) {
    if (index < known) continue
    await ports.audit.record({
      at: event.at,
      actor: event.by.through ?? event.by.id,
      action: `application.${event.action}`,
      subject: application._id,
      centre: application.centre,
      detail: { event: event.id, number: index + 1, chain: event.chain ?? '' },
    })
  }
}

/** Somebody else wrote first: what was announced did not happen. */
export async function withdrawAnnouncement(ports: Ports, application: Application, known: number): Promise<void> {
  for (const event of application.events.slice(known)) {
    await ports.audit.record({
      at: event.at,
      actor: event.by.id,
      action: 'application.overtaken',
      subject: application._id,
      centre: application.centre,
      detail: { event: event.id, overtaken: event.chain ?? '' },
    })
  }
}
