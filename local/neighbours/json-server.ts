import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Faults } from './faults'

/** One request as a handler sees it; `body` is parsed JSON, `raw` the bytes it came as. */
export interface JsonRequest {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  raw: Buffer
  body: unknown
}

/** `bytes` for anything that is not JSON. */
export type JsonReply = { status?: number; json: unknown } | { status?: number; bytes: Buffer; type: string }

export type JsonHandler = (request: JsonRequest) => Promise<JsonReply | undefined> | JsonReply | undefined

export interface Running {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  base: string
  close(): Promise<void>
}

/** Reads a whole body, at most a megabyte. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += (part as Buffer).length
    if (size > 1_048_576) throw new Error('body too large')
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}

/** Listens on 127.0.0.1 only. */
export async function listen(server: Pick<Server, 'listen' | 'once' | 'address'>, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.once('listening', () => resolve())
    server.listen(port, '127.0.0.1')
  })
  return (server.address() as AddressInfo).port
}

/** A small HTTP server for JSON on 127.0.0.1. `undefined` from the handler is 404. Control paths never meet faults. */
export async function startJsonServer(port: number, handler: JsonHandler, faults?: Faults): Promise<Running> {
  const server = createServer((request, response) => {
    void answer(request, response, handler, faults).catch(error => {
      if (!response.headersSent) response.writeHead(400, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ error: error instanceof Error ? error.message : 'bad request' }))
    })
  })
  const at = await listen(server, port)
  return {
    base: `http://127.0.0.1:${at}`,
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
  handler: JsonHandler,
  faults: Faults | undefined,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const rule = url.pathname.startsWith('/control/') ? undefined : faults?.take(url.pathname)
  if (rule?.latencyMs) await new Promise(resolve => setTimeout(resolve, rule.latencyMs))
  if (rule?.fault === 'reset-before') return void request.socket.destroy()
  if (rule?.fault === 'silence-before') return
  if (rule?.fault === 'status') return void response.writeHead(rule.status).end('busy')
  if (rule?.fault === 'errcode') {
    request.resume()
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
    return void response.end(JSON.stringify({ errcode: rule.errcode, errmsg: 'as asked for' }))
  }
  const raw = await readBody(request)
  const text = raw.toString('utf8')
  const isJson = text.trim() !== '' && request.headers['content-type'] !== 'application/timestamp-query'
  const reply = await handler({
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    raw,
    body: isJson ? JSON.parse(text) : undefined,
  })
  if (rule?.fault === 'reset-after') return void request.socket.destroy()
  if (rule?.fault === 'silence-after') return
  if (!reply) return void response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":"not found"}')
  const bytes = 'bytes' in reply ? reply.bytes : Buffer.from(JSON.stringify(reply.json))
  const type = 'bytes' in reply ? reply.type : 'application/json; charset=utf-8'
  response.writeHead(reply.status ?? 200, { 'content-type': type })
  if (rule?.fault === 'odd-shape') return void response.end('{"hello":[]}')
  response.end(rule?.fault === 'truncate' ? bytes.subarray(0, Math.floor(bytes.length / 2)) : bytes)
}
