import { leverGroups } from '../../local/hub/levers'
import { startHub } from '../../local/hub/start-hub'
import type { World } from '../../local/world/start-world'
import { openWorld } from '../stage/open-world'

let world: World
let hub: Awaited<ReturnType<typeof startHub>>
const opened: string[] = []
let open = async () => {}

beforeAll(async () => {
  world = await openWorld()
  hub = await startHub({
    world: () => world,
    scenario: () => opened.at(-1) ?? '',
    open: async name => {
      opened.push(name)
      await open()
    },
    port: 0,
    phone: 'http://127.0.0.1/phone',
    console: 'http://127.0.0.1/console',
  })
}, 60_000)
afterAll(async () => {
  await hub?.close()
  await world?.close()
}, 30_000)

const post = async (path: string) => (await fetch(`${hub.url}${path}`, { method: 'POST' })).status
const now = async () => Date.parse(((await (await fetch(`${hub.url}now`)).json()) as { now: string }).now)

test('the page names its doors, every scenario and every lever once', async () => {
  const page = await (await fetch(hub.url)).text()
  const posts = [...page.matchAll(/data-post="([^"]+)"/g)].map(match => match[1])
  expect(new Set(posts).size).toBe(posts.length)
  for (const { party, levers } of leverGroups)
    for (const { name } of levers) expect(posts).toContain(`/lever/${party}/${name}`)
  expect(page).toContain(world.neighbours.platform.base)
})

test.each(leverGroups.map(group => [group.title, group] as const))(
  'every lever of %s is understood by it',
  async (_title, { party, levers }) => {
    // The one that mends everything comes first on the page and last here.
    for (const { name } of [...levers].reverse())
      expect([name, await post(`lever/${party}/${name}`)]).toEqual([name, 200])
  },
  60_000,
)

test('a lever does what it says: the platform is down, and up again', async () => {
  const status = async () => (await fetch(world.neighbours.platform.base)).status
  await post('lever/platform/down-1')
  const down = await status()
  await post('lever/platform/up')
  expect([down, await status()]).toEqual([503, 200])
})

test('winding the clock moves every party, and back to the real time', async () => {
  const before = await now()
  expect(await post('clock/P1D')).toBe(200)
  expect(Math.round(((await now()) - before) / 3_600_000)).toBe(24)
  const cloud = (await world.control('cloud', '/control/state')) as { now: string }
  expect(Math.abs(Date.parse(cloud.now) - (await now()))).toBeLessThan(2000)
  await post('clock/now')
  expect(Math.abs((await now()) - Date.now())).toBeLessThan(2000)
})

test('what there is not is refused, and so is a second scenario while one is being opened', async () => {
  expect([await post('lever/bank/earthquake'), await post('clock/P9Y'), await post('scenario/none')]).toEqual([
    404, 404, 404,
  ])
  let release = () => {}
  const held = new Promise<void>(done => {
    release = done
  })
  open = () => held
  const first = post('scenario/paid')
  let second = 0
  while (second !== 409) second = await post('scenario/refused')
  release()
  expect(await first).toBe(200)
  expect(opened).toEqual(['paid'])
})
