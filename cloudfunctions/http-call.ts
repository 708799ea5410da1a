import * as z from 'zod/mini'

/** An HTTP request as HTTP access hands it to a function (集成请求). Header names are lower case. */
export interface HttpCall {
  method: string
  /** Below the function's own route, from `/`. */
  path: string
  headers: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  body: Uint8Array
  /** The address the gateway saw; never what the client claims. */
  ip?: string
}

/** What HTTP access makes an HTTP reply of (集成响应). */
export interface HttpReply {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: false
}

const Event = z.object({
  httpMethod: z.string().check(z.maxLength(10)),
  path: z.string().check(z.maxLength(2000)),
  headers: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
  queryStringParameters: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
  body: z.optional(z.nullable(z.string())),
  isBase64Encoded: z.optional(z.boolean()),
})

/** `undefined` for anything HTTP access does not send, such as a call from a mini-program. */
export function readHttpCall(event: unknown): HttpCall | undefined {
  const parsed = Event.safeParse(event)
  if (!parsed.success) return undefined
  const { httpMethod, path, headers, queryStringParameters, body, isBase64Encoded } = parsed.data
  const read = texts(headers, name => name.toLowerCase())
  return {
    method: httpMethod.toUpperCase(),
    path: path.startsWith('/') ? path : `/${path}`,
    headers: read,
    query: texts(queryStringParameters, name => name),
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
    ip: read['x-real-ip'],
  }
}

function texts(
  values: Record<string, unknown> | null | undefined,
  rename: (name: string) => string,
): Record<string, string> {
  const found: Record<string, string> = Object.create(null)
  for (const [name, value] of Object.entries(values ?? {})) if (typeof value === 'string') found[rename(name)] = value
  return found
}

const everywhere = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

export function jsonReply(
  statusCode: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpReply {
  return {
    statusCode,
    headers: {
      ...everywhere,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'content-type': 'application/json; charset=utf-8',
      ...headers,
    },
    body: JSON.stringify(body),
    isBase64Encoded: false,
  }
}

/** @param policy content security policy of this page */
export function pageReply(
  statusCode: number,
  body: string,
  policy: string,
  headers: Readonly<Record<string, string>> = {},
): HttpReply {
  return {
    statusCode,
    headers: {
      ...everywhere,
      'content-security-policy': policy,
      'content-type': 'text/html; charset=utf-8',
      ...headers,
    },
    body,
    isBase64Encoded: false,
  }
}
