import type { IncomingMessage } from 'node:http'
import { TcbError } from './tcb-error'

/** The whole body, at most `maxBytes`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    // The rest is read and dropped, so that the caller gets the answer instead of a broken pipe.
    if (size <= maxBytes) parts.push(part)
    else if (size > 4 * maxBytes + 64 * 1024 * 1024) request.destroy()
  }
  if (size > maxBytes) throw new TcbError('EXCEED_MAX_PAYLOAD_SIZE', `request payload exceeds ${maxBytes} bytes`)
  return Buffer.concat(parts)
}
