import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'

const notPassedOn = new Set(['host', 'origin', 'referer', 'connection', 'cookie'])

/** Carries one request of the page to `?url=` on this machine and the reply back. */
export function passOn(request: IncomingMessage, response: ServerResponse, url: URL): void {
  const given = url.searchParams.get('url') ?? ''
  const target = URL.canParse(given) ? new URL(given) : undefined
  const sameOrigin = !request.headers.origin || request.headers.origin === `http://${request.headers.host}`
  if (target?.hostname !== '127.0.0.1' || target.protocol !== 'http:' || !sameOrigin) {
    response.writeHead(403).end()
    return
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !notPassedOn.has(name) && !name.startsWith('sec-')),
  )
  const onward = ask(target, { method: request.method, headers }, reply => {
    const { connection: _, 'transfer-encoding': __, ...kept } = reply.headers
    response.writeHead(reply.statusCode ?? 502, kept)
    reply.pipe(response)
  })
  onward.on('error', error => {
    if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain' })
    response.end(error.message)
  })
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}
