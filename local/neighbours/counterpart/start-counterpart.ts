import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import * as z from 'zod'
import { FaultRule, Faults } from '../faults'
import { listen, startJsonServer } from '../json-server'
import { OffsetClock } from '../offset-clock'
import type { Neighbour } from '../run-as-process'
import { CounterpartSettings, Manner } from './counterpart-settings'
import { CounterpartDesk, type Message, type Outgoing } from './desk'
import { Pusher } from './pusher'
import { read, sha256 } from './signing'

type Settings = z.output<typeof CounterpartSettings>
type Reply = { status?: number; json?: unknown; bytes?: Uint8Array }

const freshMs = 300_000
const mostBytes = 8 * 1024 * 1024

const Request = z.object({
  from: z.string(),
  to: z.object({ code: z.string(), name: z.string() }),
  body: z.record(z.string(), z.unknown()),
  files: z.array(z.object({ name: z.string(), label: z.string(), base64: z.string() })).default([]),
})

/** One centre's gateway: what it was told, its files, and the mailbox for those who look into it. */
class Site {
  readonly files = new Map<string, Uint8Array>()
  readonly mailbox: (Outgoing & { id: string })[] = []
  readonly refusals: string[] = []
  readonly desk: CounterpartDesk
  readonly pusher: Pusher
  private readonly seen = new Set<string>()

  constructor(
    settings: Settings,
    readonly centre: Settings['centres'][number],
    private readonly clock: OffsetClock,
    private readonly peers = settings.peers,
  ) {
    this.pusher = new Pusher(centre, settings.exchangeBase, clock)
    this.desk = new CounterpartDesk(centre, clock, outgoing => {
      for (const { sha256: hash, bytes } of outgoing.files) this.files.set(hash, bytes)
      if (centre.lane === 'push') this.pusher.push(outgoing)
      else this.mailbox.push({ ...outgoing, id: outgoing.message.id })
    })
  }

  /** A signed ask that is fresh, for this centre, and new. */
  async believed(signed: string): Promise<{ from: string; content: Record<string, unknown> } | undefined> {
    const said = await read(signed, this.peers)
    const { at, once } = (said?.content ?? {}) as { at?: string; once?: string }
    if (!said || !at || !once || Math.abs(this.clock.now() - Date.parse(at)) > freshMs || this.seen.has(once))
      return undefined
    this.seen.add(once)
    return said
  }

  async answer(path: string, signed: string, raw: Uint8Array): Promise<Reply | undefined> {
    const said = await this.believed(signed)
    if (!said) return { status: 401, json: { error: 'signature' } }
    const { from, content } = said
    const hash = String(content.sha256 ?? '')
    switch (path) {
      case '/files':
        if (content.what !== 'file' || sha256(raw) !== hash) return { status: 422, json: { error: 'file-damaged' } }
        this.files.set(hash, raw)
        return { json: { kept: true } }
      case '/messages': {
        const message = content.message as Message
        if (message.from.code !== from || message.to.code !== this.centre.code)
          return { json: { heard: false, refused: 'receiver' } }
        if (message.files.some(file => !this.files.has(file.sha256)))
          return { json: { heard: false, refused: 'files-missing' } }
        setImmediate(() => void this.desk.hear(message))
        return { json: { heard: true } }
      }
      case '/queries':
        return { json: { state: this.desk.heard.some(({ id }) => id === content.message) ? 'heard' : 'absent' } }
      case '/mailbox/waiting':
        return {
          json: {
            deliveries: this.mailbox
              .filter(({ to }) => to === from)
              .slice(0, 50)
              .map(({ id, signed: delivery }) => ({ id, signed: delivery })),
          },
        }
      case '/mailbox/files': {
        const bytes = this.files.get(hash)
        return bytes ? { bytes } : { status: 404, json: { error: 'no-such-file' } }
      }
      case '/mailbox/taken': {
        const at = this.mailbox.findIndex(({ id }) => id === content.id)
        if (at >= 0) this.mailbox.splice(at, 1)
        if (content.refused) this.refusals.push(String(content.refused))
        return { json: { gone: true } }
      }
      default:
        return undefined
    }
  }
}

/**
 * Starts centres that are no tenants of ours and have systems of their own: HTTPS that lets in our client certificate alone, below
 * `/{code}`. At the control address: `/control/manner {code, manner, twice?}`, `/control/apply {from, to, body, files?}`,
 * `/control/heard {code}`, `/control/behaviour`, `/control/clock`. What they know is forgotten when they end.
 */
export async function startCounterpart(given: unknown): Promise<Neighbour> {
  const settings = CounterpartSettings.parse(given)
  const clock = new OffsetClock()
  const faults = new Faults()
  const sites = new Map(settings.centres.map(centre => [centre.code, new Site(settings, centre, clock)]))
  const server = createServer(
    { ...settings.tls, requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    (request, response) => void serve(request, response, sites, faults).catch(() => request.socket.destroy()),
  )
  const port = await listen(server as never, settings.port)
  const siteOf = (code: unknown) => {
    const site = sites.get(String(code))
    if (!site) throw new Error(`no centre ${code} here`)
    return site
  }
  const control = settings.control
    ? await startJsonServer(0, async ({ path, body }) => {
        const asked = (body ?? {}) as { code?: string }
        if (path === '/control/manner') {
          siteOf(asked.code).desk.manner = Manner.parse(body)
          return { json: { ok: true } }
        }
        if (path === '/control/heard') {
          const { desk, mailbox, refusals, pusher } = siteOf(asked.code)
          const heard = desk.heard.map(({ type, exchange, sequence }) => ({ type, exchange, sequence }))
          return { json: { heard, waiting: mailbox.length, refusals, answers: pusher.answers } }
        }
        if (path === '/control/apply') {
          const { from, to, body: said, files } = Request.parse(body)
          const kept = files.map(({ base64, ...file }) => ({ ...file, bytes: Buffer.from(base64, 'base64') }))
          return { json: { exchange: await siteOf(from).desk.apply(to, said, kept) } }
        }
        if (path === '/control/behaviour') {
          faults.add(FaultRule.parse(body))
          return { json: { ok: true } }
        }
        if (path === '/control/clock') {
          clock.move(z.object({ offsetMs: z.int() }).parse(body).offsetMs)
          return { json: { now: new Date(clock.now()).toISOString() } }
        }
        return undefined
      })
    : undefined
  return {
    base: `https://127.0.0.1:${port}`,
    ...(control ? { control: control.base } : {}),
    async close() {
      for (const { pusher } of sites.values()) pusher.stop()
      server.closeAllConnections()
      await Promise.all([new Promise(done => server.close(done)), control?.close()])
    },
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  sites: ReadonlyMap<string, Site>,
  faults: Faults,
): Promise<void> {
  const [, code = '', path = ''] = /^\/(\d{6})(\/.*)$/.exec(request.url ?? '') ?? []
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += (part as Buffer).length
    if (size > mostBytes) return void response.writeHead(413).end()
    parts.push(part as Buffer)
  }
  const raw = Buffer.concat(parts)
  const rule = faults.take(`/${code}${path}`)
  if (rule?.latencyMs) await new Promise(next => setTimeout(next, rule.latencyMs))
  if (rule?.fault === 'silence-before') return
  if (rule?.fault === 'reset-before') return void request.socket.destroy()
  if (rule?.fault === 'status') return void response.writeHead(rule.status).end('busy')
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  const signed = bearer ?? String((JSON.parse(raw.toString('utf8') || '{}') as { signed?: string }).signed ?? '')
  const reply = await sites.get(code)?.answer(path, signed, raw)
  if (rule?.fault === 'silence-after') return
  if (rule?.fault === 'reset-after') return void request.socket.destroy()
  if (!reply) return void response.writeHead(404).end()
  const type = reply.bytes ? 'application/octet-stream' : 'application/json'
  response.writeHead(reply.status ?? 200, { 'content-type': type })
  if (rule?.fault === 'odd-shape') return void response.end('{"hello":[]}')
  response.end(reply.bytes ?? JSON.stringify(reply.json))
}
