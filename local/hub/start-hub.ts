import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { everybody } from '../neighbours/world'
import { worldStaff } from '../world/staff'
import type { World } from '../world/start-world'
import { totp } from '../world/totp'
import { hubPage } from './hub-page'

export interface HubOptions {
  world: World
  port: number
  phone: string
  console: string
}

/**
 * The page that stands for everything a person holds in real life and this machine does not have: who lives here, the short
 * messages on their phones, the authenticator apps of the staff, and a few levers on the neighbours.
 */
export async function startHub({
  world,
  port,
  phone,
  console: consoleAddress,
}: HubOptions): Promise<{ url: string; close(): Promise<void> }> {
  const now = () => Date.now() + world.offsetMs()
  const app = new Hono()
  app.get('/', context =>
    context.html(hubPage({ phone, console: consoleAddress, people: everybody, staff: worldStaff })),
  )
  app.get('/codes', context =>
    context.json({
      left: 30 - Math.floor((now() / 1000) % 30),
      now: new Date(now()).toISOString(),
      codes: worldStaff.map(({ account, totpSecret }) => ({ account, code: totp(totpSecret, now()) })),
    }),
  )
  app.get('/messages', async context => {
    const inboxes = await Promise.all(
      everybody.map(person => world.control('sms', `/control/inbox?phone=${person.phone}`)),
    )
    const messages = inboxes
      .flatMap(inbox => (inbox as { messages: { phone: string; text: string; at: string }[] }).messages)
      .sort((a, b) => b.at.localeCompare(a.at))
    return context.json(messages.slice(0, 20))
  })
  app.post('/core/:city/:lever', async context => {
    const { city, lever } = context.req.param()
    const of = city === 'alxa' ? 'core-alxa' : 'core-huangshi'
    const fault = lever === 'silent' ? 'silence-before' : 'none'
    await world.control(of, '/control/behaviour', { fault, times: 0 })
    return context.json({ of, fault })
  })
  app.post('/bank/:outcome', async context => {
    const outcome = context.req.param('outcome')
    const payment = outcome === 'usual' ? {} : { outcome: { as: outcome, times: 1 } }
    await world.control('bank', '/control/behaviour', { payment })
    return context.json({ outcome })
  })
  app.post('/clock/:hours', async context => {
    await world.moveClock(world.offsetMs() + Number(context.req.param('hours')) * 3_600_000)
    return context.json({ now: new Date(now()).toISOString() })
  })
  return new Promise((done, failed) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, info =>
      done({ url: `http://127.0.0.1:${info.port}/`, close: () => new Promise(ended => server.close(() => ended())) }),
    )
    server.once('error', failed)
  })
}
