import type { World } from '../world/start-world'

/** Lets the timer fire once, now; gives what it says it did. */
export async function fireClock(world: World): Promise<Record<string, unknown>> {
  const said = (await world.control('cloud', '/control/timer', { function: 'clock' })) as {
    result: Record<string, unknown>
  }
  return said.result
}
