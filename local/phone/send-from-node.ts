import { request } from 'node:http'
import type { NetCall, NetReply, NetRequest } from './host/phone-options'

const piece = 64 * 1024

/** Sends a phone's request from Node, telling how much has gone out and come in. Only this machine is reachable. */
export function sendFromNode({ method, url, headers, body, onSent, onReceived }: NetRequest): NetCall {
  const target = new URL(url)
  if (target.hostname !== '127.0.0.1') throw new Error('a phone of this workshop reaches only 127.0.0.1')
  const call = request(target, {
    method,
    headers: { ...headers, ...(body ? { 'content-length': String(body.length) } : {}) },
  })
  const done = new Promise<NetReply>((resolve, reject) => {
    call.on('error', reject)
    call.on('response', response => {
      const chunks: Buffer[] = []
      const total = Number(response.headers['content-length'] ?? 0)
      let received = 0
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        received += chunk.length
        onReceived?.(received, total)
      })
      response.on('error', reject)
      response.on('end', () => {
        const flat = Object.entries(response.headers).map(([key, value]) => [key, String(value)])
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(flat) as Record<string, string>,
          body: new Uint8Array(Buffer.concat(chunks)),
        })
      })
    })
  })
  void send(call, body, onSent)
  return { done, abort: () => void call.destroy(new Error('abort')) }
}

async function send(
  call: ReturnType<typeof request>,
  body: Uint8Array | undefined,
  onSent: NetRequest['onSent'],
): Promise<void> {
  for (let at = 0; body && at < body.length && !call.destroyed; at += piece) {
    const chunk = body.subarray(at, at + piece)
    await new Promise<void>(resolve => call.write(chunk, () => resolve()))
    onSent?.(Math.min(body.length, at + chunk.length), body.length)
  }
  if (!call.destroyed) call.end()
}
