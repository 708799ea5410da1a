import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { platformMembers } from '../neighbours/neighbour-settings'
import { everybody } from '../neighbours/world'
import { scenarios } from '../scenarios/scenarios'
import { worldStaff } from '../world/staff'
import type { World } from '../world/start-world'
import { totp } from '../world/totp'
import { hubPage } from './hub-page'
import { leverGroups } from './levers'

export interface HubOptions {
  /** The world that is open now. */
  world(): World
  /** Its scenario; empty for one's own world. */
  scenario(): string
  /** Closes the world that is open and opens another. */
  open(scenario: string): Promise<void>
  port: number
  phone: string
  console: string
}

const stepMs: Readonly<Record<string, number>> = {
  PT10M: 600_000,
  PT1H: 3_600_000,
  P1D: 86_400_000,
  P7D: 7 * 86_400_000,
  P30D: 30 * 86_400_000,
}

/**
 * The page that stands for everything a person holds in real life and this machine does not have: who lives here, the short
 * messages on their phones, the authenticator apps of the staff; and the levers on clock and neighbours. Each button is one
 * `POST`, open to programs: `/clock/:step`, `/lever/:party/:name`, `/scenario/:name`; `GET /now` says how things stand.
 */
export async function startHub(options: HubOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { world } = options
  const now = () => Date.now() + world().offsetMs()
  let opening = false
  const app = new Hono()
  app.get('/', context =>
    context.html(
      hubPage({
        ...options,
        platform: world().neighbours.platform.base,
        people: everybody,
        staff: worldStaff,
        liaisons: platformMembers,
        scenarios,
        levers: leverGroups,
      }),
    ),
  )
  app.get('/now', async context => {
    const inbox = (await world().control('sms', '/control/inbox')) as { messages: { at: string }[] }
    return context.json({
      now: new Date(now()).toISOString(),
      scenario: options.scenario(),
      left: 30 - Math.floor((now() / 1000) % 30),
      codes: worldStaff.map(({ account, totpSecret }) => ({ account, code: totp(totpSecret, now()) })),
      messages: inbox.messages.sort((a, b) => b.at.localeCompare(a.at)).slice(0, 20),
    })
  })
  app.post('/clock/:step', async context => {
    const { step } = context.req.param()
    const ahead = stepMs[step]
    if (step !== 'now' && ahead === undefined) return context.text('没有这一档', 404)
    await world().moveClock(ahead === undefined ? 0 : world().offsetMs() + ahead)
    return context.json({ now: new Date(now()).toISOString() })
  })
  app.get('/levers', context =>
    context.json(leverGroups.map(({ party, levers }) => ({ party, levers: levers.map(({ name }) => name) }))),
  )
  app.post('/lever/:party/:name', async context => {
    const { party, name } = context.req.param()
    const group = leverGroups.find(one => one.party === party)
    const lever = group?.levers.find(one => one.name === name)
    if (!group || !lever) return context.text('没有这个开关', 404)
    for (const { path, body } of lever.calls(now())) await world().control(group.party, path, body)
    return context.json({ party, name })
  })
  app.post('/scenario/:name?', async context => {
    const name = context.req.param('name') ?? ''
    if (name && !scenarios.some(one => one.name === name)) return context.text('没有这个场景', 404)
    if (opening) return context.text('另一个场景正在打开', 409)
    opening = true
    try {
      await options.open(name)
    } finally {
      opening = false
    }
    return context.json({ scenario: name })
  })
  return new Promise((done, failed) => {
    const server = serve({ fetch: app.fetch, port: options.port, hostname: '127.0.0.1' }, info =>
      done({ url: `http://127.0.0.1:${info.port}/`, close: () => new Promise(ended => server.close(() => ended())) }),
    )
    server.once('error', failed)
  })
}
