import { cloudEnvironment, cloudPorts } from '../../server/adapters/cloud'
import { cloudCaller } from '../../server/adapters/cloud-caller'
import type { Ports } from '../../server/ports'
import { chaseAlarms } from '../../server/usecases/chase-alarms'
import { chaseDeadlines } from '../../server/usecases/chase-deadlines'
import { deliverMessages } from '../../server/usecases/deliver-messages'
import { deliverOwed } from '../../server/usecases/deliver-owed'
import { fetchMessages } from '../../server/usecases/fetch-messages'
import { recountPromises } from '../../server/usecases/recount-promises'
import { sweepExpired } from '../../server/usecases/sweep-expired'
import { sweepLeftFiles } from '../../server/usecases/sweep-left-files'
import { sweepRetention } from '../../server/usecases/sweep-retention'
import { sweepUploads } from '../../server/usecases/sweep-uploads'
import { report } from '../report'
import { timeLeft } from '../time-left'

/** What time brings, most urgent first. One that fails does not keep the others from their turn. */
const chores: Readonly<Record<string, (ports: Ports, until: ReturnType<typeof timeLeft>) => Promise<object>>> = {
  deliverOwed,
  fetchMessages,
  deliverMessages,
  chaseDeadlines,
  chaseAlarms,
  recountPromises,
  sweepUploads,
  sweepLeftFiles,
  sweepExpired,
  sweepRetention,
  sealAudit: (ports, until) => ports.audit.seal(ports.clock.now(), until),
}

/** The timer's door: deliver what is still owed, chase what is late, sweep what was left lying. */
export async function main(event: unknown, context: unknown): Promise<Record<string, unknown>> {
  const caller = cloudCaller()
  const fromTimer = (event as { Type?: unknown } | null)?.Type === 'Timer' && caller.openid === undefined
  if (!fromTimer) return { refused: 'only the timer may call' }
  const ports = cloudPorts(caller, cloudEnvironment())
  await ports.settings.look()
  const until = timeLeft(ports.clock.now(), context)
  const done: Record<string, unknown> = {}
  for (const [name, chore] of Object.entries(chores)) {
    try {
      done[name] = await chore(ports, until)
    } catch (error) {
      report('clock')(error, name)
      done[name] = 'failed'
    }
  }
  return done
}
