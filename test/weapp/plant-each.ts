import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { World } from '../../local/world/start-world'
import { openWorld } from '../stage/open-world'
import { lookOver } from './look-over'
import type { Mutation } from './mutations'

const weapp = resolve(__dirname, '../../dist/weapp')

/** Plants each fault into a copy of the built mini-program and looks it over: every one must be noticed, the true one not. */
export function caughtByName(mutations: readonly Mutation[]): void {
  let world: World
  let folder: string
  // WeChat's compiler complains at length about what was planted.
  beforeAll(() => void jest.spyOn(console, 'warn').mockImplementation(() => undefined))
  afterAll(() => jest.restoreAllMocks())
  beforeAll(async () => {
    world = await openWorld()
    folder = mkdtempSync(join(tmpdir(), 'mutations-'))
  }, 60_000)
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await world?.close()
  }, 30_000)

  test('the mini-program as it was built has nothing wrong', async () => {
    // On a busy machine it may take its time; what is planted only has to be missing for a while.
    expect(await lookOver(world, weapp, 20_000)).toBeUndefined()
  }, 90_000)

  test.each(mutations.map(mutation => [mutation.name, mutation] as const))(
    'noticed: %s',
    async (_name, mutation) => {
      const copy = mkdtempSync(join(folder, 'weapp-'))
      cpSync(weapp, copy, { recursive: true })
      mutation.plant(copy)
      expect(await lookOver(world, copy, 2500)).toEqual(expect.any(String))
    },
    60_000,
  )
}
