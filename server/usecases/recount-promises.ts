import { flowNamed } from '../../core/catalogue/flows/flow-named'
import { centres } from '../../core/catalogue/registry'
import { type Application, NEVER } from '../../core/domain/application/application'
import { recount } from '../../core/domain/application/recount'
import { plus } from '../../core/domain/calendar/plus'
import type { ApplicationId, CentreCode } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import { changeApplication } from '../execution/change-application'
import { workingTimeOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { RecountRecord } from '../records/recount'

const PAGE = 100
/** Every instance of a door has looked at the settings again by then: none counts by the old calendar any more. */
const KNOWN_EVERYWHERE_SECONDS = 120

/**
 * Counts the open promises of a centre anew after its working calendar has changed: a year was entered, entered again, or came with a
 * release. What was counted provisionally becomes certain; whoever has a case is told.
 */
export async function recountPromises(ports: Ports, until: Instant): Promise<{ recounted: number }> {
  let recounted = 0
  for (const { code } of centres) recounted += await recountCentre(ports, code, until)
  return { recounted }
}

async function recountCentre(ports: Ports, centre: CentreCode, until: Instant): Promise<number> {
  const records = ports.database.collection<RecountRecord>('recounts')
  const { version: calendar } = ports.calendars.of(centre)
  const now = ports.clock.now()
  const found = await records.find(centre)
  const same = found?.calendar === calendar ? found : undefined
  if (same?.done) return 0
  const { seenAt, after } = same ?? { seenAt: now, after: undefined }
  const round = await oneRound(ports, centre, { until, after })
  const done = round.after === undefined && now >= plus(seenAt, KNOWN_EVERYWHERE_SECONDS)
  const next: RecountRecord = {
    _id: centre,
    centre,
    calendar,
    seenAt,
    done,
    ...(round.after ? { after: round.after } : {}),
  }
  // Another timer at the same work: its round counts as well as ours.
  await (found ? records.replace({ ...next, version: found.version }) : records.add(next))
  return round.changed
}

/** Every case whose clock runs or rests, nearest day first; where time runs out, the next round goes on from there. */
async function oneRound(
  ports: Ports,
  centre: CentreCode,
  { until, after: from }: { until: Instant; after: RecountRecord['after'] },
): Promise<{ changed: number; after?: NonNullable<RecountRecord['after']> }> {
  const applications = ports.database.collection<Application>('applications')
  let changed = 0
  for (let after = from; ; ) {
    const page = await applications.list(
      { centre, dueAt: { lt: NEVER } },
      {
        order: [
          { field: 'dueAt', direction: 'asc' },
          { field: '_id', direction: 'asc' },
        ],
        limit: PAGE,
        ...(after ? { after: [after.dueAt, after.id] } : {}),
      },
    )
    for (const { _id, dueAt } of page) {
      if (ports.clock.now() >= until) return { changed, ...(after ? { after } : {}) }
      if (await recountOne(ports, _id)) changed += 1
      after = { dueAt, id: _id }
    }
    if (page.length < PAGE) return { changed }
  }
}

async function recountOne(ports: Ports, id: ApplicationId): Promise<boolean> {
  let counted = false
  await changeApplication(ports, id, application => {
    const time = workingTimeOf(ports.calendars, application.centre)
    const next = recount(flowNamed(application.flow), time, application, ports.clock.now())
    counted = next !== application
    return { ok: true, application: next }
  })
  return counted
}
