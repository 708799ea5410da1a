import { createReadStream, statSync } from 'node:fs'
import { join, normalize, resolve, sep } from 'node:path'
import { contentType } from './content-type'
import type { Door } from './door'

function fileSize(path: string): number | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.isFile() ? stat.size : undefined
}

/** Serves a folder under `path`; a path without a file ending falls back to `index.html`, for pages routed in the browser. */
export function staticHosting(path: string, dir: string): Door {
  const root = resolve(dir)
  const prefix = path === '/' ? '' : path.replace(/\/$/, '')
  return async (request, response, url) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    if (url.pathname !== prefix && !url.pathname.startsWith(`${prefix}/`)) return false
    if (url.pathname === prefix && prefix) {
      response.writeHead(302, { location: `${prefix}/${url.search}` }).end()
      return true
    }
    const rest = decodeURIComponent(url.pathname.slice(prefix.length))
    const wanted = join(root, normalize(rest))
    const isInside = wanted === root || wanted.startsWith(root + sep)
    const index = join(root, 'index.html')
    const isPage = rest.endsWith('/') || !/\.[\w]+$/.test(rest)
    const file = isInside && fileSize(wanted) !== undefined ? wanted : isPage && isInside ? index : undefined
    const size = file && fileSize(file)
    if (!file || size === undefined) {
      // At the root other doors may still know the path.
      if (!prefix) return false
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404 Not Found')
      return true
    }
    const isHashed = /[-.][\w-]{8,}\.\w+$/.test(file) && file !== index
    response.writeHead(200, {
      'content-type': contentType(file),
      'content-length': size,
      'cache-control': isHashed ? 'max-age=31536000, immutable' : 'no-cache',
    })
    if (request.method === 'HEAD') response.end()
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response)
    return true
  }
}
