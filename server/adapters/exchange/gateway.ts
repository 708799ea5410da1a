import { Agent, request } from 'undici'
import * as z from 'zod/mini'
import { gatewayPaths, HearingReply, QueryReply, WaitingReply } from '../../../core/contract/gateway/gateway'
import type { Gateway, GatewayAnswer } from '../../ports'

export interface GatewayOptions {
  code: string
  name: string
  lane: Gateway['lane']
  /** Without a slash at the end. */
  base: string
  /** PEM. `ca` signs their server's certificate; `cert` and `key` are ours as client. */
  tls: { ca: string; cert: string; key: string }
  /** For one call. Default 5000. */
  timeoutMs?: number
}

/** A reply longer than this is not read. */
const mostReplyBytes = 8 * 1024 * 1024

/** Another centre's gateway over HTTPS (`docs/exchange-gateway.json`). One attempt a call: trying again is the outbox's business. */
export function gateway({ code, name, lane, base, tls, timeoutMs = 5000 }: GatewayOptions): Gateway {
  const agent = new Agent({ connect: { ...tls, timeout: timeoutMs }, connections: 4, keepAliveTimeout: 20_000 })

  async function call(
    path: string,
    method: 'POST' | 'PUT',
    headers: Record<string, string>,
    body: string | Uint8Array,
  ): Promise<GatewayAnswer<{ status: number; bytes: Buffer }>> {
    try {
      const response = await request(`${base}${path}`, {
        method,
        headers,
        body,
        dispatcher: agent,
        signal: AbortSignal.timeout(timeoutMs),
      })
      const parts: Buffer[] = []
      let size = 0
      for await (const part of response.body as AsyncIterable<Buffer>) {
        size += part.length
        if (size > mostReplyBytes) return { kind: 'unknown', reason: 'reply too large' }
        parts.push(part)
      }
      return { kind: 'yes', value: { status: response.statusCode, bytes: Buffer.concat(parts) } }
    } catch (error) {
      return { kind: 'unknown', reason: error instanceof Error ? error.message : 'no answer' }
    }
  }

  async function ask<T>(path: string, signed: string, shape: z.ZodMiniType<T>): Promise<GatewayAnswer<T>> {
    const headers = { 'content-type': 'application/json' }
    const answer = await call(path, 'POST', headers, JSON.stringify({ signed }))
    if (answer.kind === 'unknown') return answer
    const { status, bytes } = answer.value
    const read = status === 200 ? shape.safeParse(jsonOf(bytes)) : undefined
    return read?.success ? { kind: 'yes', value: read.data } : { kind: 'unknown', reason: `status ${status}` }
  }

  return {
    code,
    name,
    lane,
    deliver: signed => ask(gatewayPaths.messages, signed, HearingReply),
    async putFile(leave, bytes) {
      const headers = { 'content-type': 'application/octet-stream', authorization: `Bearer ${leave}` }
      const answer = await call(gatewayPaths.files, 'PUT', headers, bytes)
      if (answer.kind === 'unknown') return answer
      const { status } = answer.value
      return status === 200 ? { kind: 'yes', value: 'kept' } : { kind: 'unknown', reason: `status ${status}` }
    },
    async wasHeard(signed) {
      const answer = await ask(gatewayPaths.queries, signed, QueryReply)
      return answer.kind === 'yes' ? { kind: 'yes', value: answer.value.state === 'heard' } : answer
    },
    async waiting(signed) {
      const answer = await ask(gatewayPaths.waiting, signed, WaitingReply)
      return answer.kind === 'yes' ? { kind: 'yes', value: answer.value.deliveries } : answer
    },
    async fetchFile(signed) {
      const headers = { 'content-type': 'application/json' }
      const answer = await call(gatewayPaths.fetch, 'POST', headers, JSON.stringify({ signed }))
      if (answer.kind === 'unknown') return answer
      const { status, bytes } = answer.value
      return status === 200 ? { kind: 'yes', value: bytes } : { kind: 'unknown', reason: `status ${status}` }
    },
    async taken(signed) {
      const answer = await ask(gatewayPaths.taken, signed, z.object({ gone: z.literal(true) }))
      return answer.kind === 'yes' ? { kind: 'yes', value: 'gone' } : answer
    },
  }
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
