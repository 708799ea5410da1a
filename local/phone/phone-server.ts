import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { bundleHost } from './bundle-host'
import type { WeappBundle } from './host/phone-options'
import { bareHtml } from './page/bare-html'
import { passOn } from './pass-on'

export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean> | boolean

const types: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
} // prettier-ignore

/** Serves the host, the compiled mini-program and its pictures to a browser, and passes its requests on without CORS. */
export async function phoneServer(options: {
  weappDir: string
  bundle: WeappBundle | (() => WeappBundle)
  port: number
  answer?: Answer
}): Promise<{ base: string; close(): Promise<void> }> {
  const bundle = () => (typeof options.bundle === 'function' ? options.bundle() : options.bundle)
  const answer: Answer = async (request, response, url) => {
    if (await options.answer?.(request, response, url)) return true
    if (url.pathname === '/bare') send(response, 'text/html; charset=utf-8', bareHtml)
    else if (url.pathname === '/host.js') send(response, 'text/javascript; charset=utf-8', await bundleHost())
    else if (url.pathname === '/bundle.json')
      send(response, 'application/json; charset=utf-8', JSON.stringify(bundle()))
    else if (url.pathname === '/pass-on') passOn(request, response, url)
    else if (url.pathname.startsWith('/weapp/'))
      return sendAsset(response, options.weappDir, url.pathname.slice('/weapp/'.length))
    else return false
    return true
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    Promise.resolve(answer(request, response, url))
      .then(done => {
        if (!done) response.writeHead(404).end()
      })
      .catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
        response.end(error instanceof Error ? error.message : String(error))
      })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Sends text that must not be kept by the browser. */
export function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}

function sendAsset(response: ServerResponse, folder: string, path: string): boolean {
  const file = join(folder, normalize(`/${decodeURIComponent(path)}`))
  const type = types[extname(file).toLowerCase()]
  if (!type || !existsSync(file) || !statSync(file).isFile()) return false
  response.writeHead(200, { 'content-type': type })
  createReadStream(file).pipe(response)
  return true
}
