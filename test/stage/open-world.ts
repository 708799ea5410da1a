import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startWorld, type World, type WorldOptions } from '../../local/world/start-world'
import { worldsFolder } from './worlds-folder'

/** A Tuesday morning in Beijing, with no holiday near: deadlines come out the same whenever the tests run. */
export const tuesday = '2026-11-24T02:00:00.000Z'

/**
 * A stand-in world of a test's own, on its own data and port; it is thrown away at the end. `DOORS` names a folder of built
 * doors to test instead, for instance with a planted fault.
 */
export async function openWorld(options: Partial<WorldOptions> = {}): Promise<World> {
  const home = mkdtempSync(join(worldsFolder(), 'world-'))
  const world = await startWorld({ opensAt: tuesday, timersOff: true, functions: process.env.DOORS, ...options, home })
  const close = world.close
  return {
    ...world,
    async close() {
      await close()
      if (!process.env.KEEP_WORLDS) rmSync(home, { recursive: true, force: true })
    },
  }
}
