import { generateKeyPairSync } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import * as z from 'zod'
import type { FaultRule, Faults } from './faults'
import { listen, type Running, readBody } from './json-server'
import type { OffsetClock } from './offset-clock'
import { OwnKey, PeerKey, senderOf, signatureHeader, signBody } from './signature'

/** What every neighbour behind mutual TLS is told at its start. All PEM. */
export const SignedSettings = z.object({
  /** 0 = any free port. */
  port: z.int().min(0).max(65_535).default(0),
  /** `ca` signs the client certificates that are let in. */
  tls: z.object({ cert: z.string(), key: z.string(), ca: z.string() }),
  own: OwnKey,
  peers: z.array(PeerKey),
})
export type SignedSettings = z.infer<typeof SignedSettings>

/** A reply before it is signed. */
export interface WireReply {
  status?: number
  json: unknown
}

export interface SignedServerOptions {
  settings: SignedSettings
  clock: OffsetClock
  faults: Faults
  /** Remembers a message id; false when it was there already. Must survive a restart. */
  remember(jti: string, nowMs: number): boolean
  /** `undefined` = no such address. */
  handle(path: string, body: unknown, sender: string): WireReply | undefined | Promise<WireReply | undefined>
}

const otherKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString()

/** HTTPS on 127.0.0.1 that lets in only our client certificate and only signed, fresh, unseen requests; replies are signed. */
export async function startSignedServer(options: SignedServerOptions): Promise<Running> {
  const { tls } = options.settings
  const last = new Map<string, { header: string; body: Buffer }>()
  const server = createServer(
    { ...tls, requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    (request, response) => {
      void answer(request, response, options, last).catch(() => request.socket.destroy())
    },
  )
  const port = await listen(server, options.settings.port)
  return {
    base: `https://127.0.0.1:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: SignedServerOptions,
  last: Map<string, { header: string; body: Buffer }>,
): Promise<void> {
  const { settings, clock, faults } = options
  const path = request.url ?? '/'
  const raw = await readBody(request)
  const rule = faults.take(path)
  if (rule?.latencyMs) await new Promise(resolve => setTimeout(resolve, rule.latencyMs))
  if (rule?.fault === 'reset-before') return void request.socket.destroy()
  if (rule?.fault === 'silence-before') return
  if (rule?.fault === 'status') return void response.writeHead(rule.status).end('busy')

  const header = request.headers[signatureHeader]
  const sender = await senderOf(Array.isArray(header) ? header[0] : header, raw, {
    receiver: settings.own.party,
    request: `${request.method} ${path}`,
    peers: settings.peers,
    nowMs: clock.now(),
  })
  if ('refused' in sender) return void response.writeHead(401).end(sender.refused)
  if (!options.remember(sender.jti, clock.now())) return void response.writeHead(401).end('replay')

  let body: unknown
  try {
    body = JSON.parse(raw.toString('utf8'))
  } catch {
    return void response.writeHead(400).end('not JSON')
  }
  const reply = (await options.handle(path, body, sender.party)) ?? {
    status: 404,
    json: { JGDM: '9404', JGSM: '无此接口' },
  }
  if (rule?.fault === 'reset-after') return void request.socket.destroy()
  if (rule?.fault === 'silence-after') return
  await send(response, path, reply, { ...sender, rule }, options, last)
}

async function send(
  response: ServerResponse,
  path: string,
  reply: WireReply,
  to: { party: string; jti: string; rule: FaultRule | undefined },
  { settings, clock }: SignedServerOptions,
  last: Map<string, { header: string; body: Buffer }>,
): Promise<void> {
  const fault = to.rule?.fault
  const status = reply.status ?? 200
  const body = Buffer.from(JSON.stringify(fault === 'odd-shape' ? { hello: [] } : reply.json))
  const own = fault === 'wrong-signature' ? { ...settings.own, privateKey: otherKey } : settings.own
  const at = fault === 'stale-reply' ? clock.now() - 600_000 : clock.now()
  const receiver = fault === 'wrong-receiver' ? 'somebody-else' : to.party
  const header = await signBody(own, receiver, body, at, { re: to.jti, status })
  const before = last.get(path)
  last.set(path, { header, body })
  const sent = fault === 'replay-reply' && before ? before : { header, body }
  response.setHeader('content-type', 'application/json; charset=utf-8')
  if (fault !== 'unsigned') response.setHeader(signatureHeader, sent.header)
  response.writeHead(status)
  response.end(fault === 'truncate' ? sent.body.subarray(0, Math.floor(sent.body.length / 2)) : sent.body)
}
