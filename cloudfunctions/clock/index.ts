import { cloudEnvironment, cloudPorts } from '../../server/adapters/cloud'
import { cloudCaller } from '../../server/adapters/cloud-caller'
import { report } from '../report'
import { timeLeft } from '../time-left'
import { chores } from './chores'

/** The timer's door: deliver what is still owed, chase what is late, sweep what was left lying. */
export async function main(event: unknown, context: unknown): Promise<Record<string, unknown>> {
  const caller = cloudCaller()
  const fromTimer = (event as { Type?: unknown } | null)?.Type === 'Timer' && caller.openid === undefined
  if (!fromTimer) return { refused: 'only the timer may call' }
  const ports = cloudPorts(caller, cloudEnvironment())
  await ports.settings.look()
  const until = timeLeft(ports.clock.now(), context)
  const done: Record<string, unknown> = {}
  // One that fails does not keep the others from their turn.
  for (const [name, { run }] of Object.entries(chores)) {
    try {
      done[name] = await run(ports, until)
    } catch (error) {
      report('clock')(error, name)
      done[name] = 'failed'
    }
  }
  return done
}
