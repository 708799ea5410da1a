import type { World } from '../world/start-world'

/** Lets time pass in this world: every clock goes forward by so many seconds. */
export function wind(world: World, seconds: number): Promise<void> {
  return world.moveClock(world.offsetMs() + seconds * 1000)
}
