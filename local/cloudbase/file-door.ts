import { createReadStream } from 'node:fs'
import { contentType } from './content-type'
import type { Door } from './door'
import type { FileStore } from './file-store'
import { TcbError } from './tcb-error'

function xml(code: string, message: string): string {
  return `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><Resource></Resource><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
}

/** Where signed links lead: `PUT /cos/<path>` takes an upload of the server side, `GET /file/<path>` gives a file. */
export function fileDoor(files: FileStore, maxBytes: number): Door {
  return async (request, response, url) => {
    const [, room, encoded = ''] = /^\/(cos|file)\/(.+)$/.exec(url.pathname) ?? []
    const path = decodeURIComponent(encoded)
    if (room === 'cos' && request.method === 'PUT') {
      const refuse = (status: number, code: string, message: string) => {
        request.resume()
        response.writeHead(status, { 'content-type': 'application/xml' }).end(xml(code, message))
      }
      if (!files.isSigned('PUT', path, String(request.headers.authorization ?? ''))) {
        refuse(403, 'SignatureDoesNotMatch', 'The signature is wrong or has expired')
        return true
      }
      try {
        await files.save(path, '', request, maxBytes)
        response.writeHead(200).end()
      } catch (error) {
        refuse(400, error instanceof TcbError ? 'EntityTooLarge' : 'InternalError', (error as Error).message)
      }
      return true
    }
    if (room === 'file' && (request.method === 'GET' || request.method === 'HEAD')) {
      if (!files.isSigned('GET', path, url.searchParams.get('sign') ?? '')) {
        response.writeHead(403, { 'content-type': 'application/xml' }).end(xml('AccessDenied', 'Request has expired'))
        return true
      }
      const file = files.find(path)
      if (!file) {
        response.writeHead(404, { 'content-type': 'application/xml' }).end(xml('NoSuchKey', 'The file does not exist'))
        return true
      }
      response.writeHead(200, { 'content-type': contentType(path), 'content-length': file.size })
      if (request.method === 'HEAD') response.end()
      else
        createReadStream(file.blob)
          .on('error', () => response.destroy())
          .pipe(response)
      return true
    }
    return false
  }
}
