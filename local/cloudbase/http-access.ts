import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Door } from './door'
import type { FunctionPool } from './function-pool'
import { readBody } from './read-body'
import { sendJson } from './send-json'
import type { Settings } from './settings'
import { TcbError } from './tcb-error'

const maxTextBytes = 100 * 1024
const maxOtherBytes = 6 * 1024 * 1024
const textual = /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded|[\w.-]+\+(json|xml)))/i

interface IntegrationResponse {
  statusCode: number
  headers?: Record<string, string | number | string[]>
  multiValueHeaders?: Record<string, string[]>
  body?: unknown
  isBase64Encoded?: boolean
}

const isIntegration = (value: unknown): value is IntegrationResponse =>
  typeof value === 'object' && value !== null && Number.isInteger((value as IntegrationResponse).statusCode)

/** The integration request (docs.cloudbase.net/service/access-cloud-function): what the gateway makes of an HTTP request. */
async function integrationRequest(request: IncomingMessage, url: URL, rest: string, settings: Settings, id: string) {
  const isText = textual.test(request.headers['content-type'] ?? 'text/plain')
  const body = await readBody(request, isText ? maxTextBytes : maxOtherBytes)
  const peer = request.socket.remoteAddress ?? '127.0.0.1'
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  const forwarded = headers['x-forwarded-for']
  return {
    path: rest,
    httpMethod: request.method ?? 'GET',
    headers: {
      ...headers,
      // A client can send this header itself: the gateway only appends the address it saw.
      'x-forwarded-for': forwarded ? `${forwarded}, ${peer}` : peer,
      'x-real-ip': peer,
      'x-forwarded-proto': 'http',
      'x-client-proto': 'http',
      'x-request-id': id,
    },
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: { requestId: id, envId: settings.env, appId: 1300000000, uin: 100000000000 },
    body: isText ? body.toString() : body.toString('base64'),
    isBase64Encoded: !isText,
  }
}

function answer(response: ServerResponse, result: unknown): void {
  if (!isIntegration(result)) {
    if (typeof result === 'object') sendJson(response, 200, result)
    else response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(String(result))
    return
  }
  const { body = '', isBase64Encoded } = result
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const bytes = Buffer.from(text, isBase64Encoded ? 'base64' : 'utf8')
  for (const [name, value] of Object.entries({ ...result.headers, ...result.multiValueHeaders })) {
    response.setHeader(name, value)
  }
  response.writeHead(result.statusCode, { 'content-length': bytes.length }).end(bytes)
}

const statusOf: Record<string, number> = {
  EXCEED_MAX_PAYLOAD_SIZE: 413,
  FUNCTION_NOT_FOUND: 404,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 504,
}

/** HTTP access: paths of the environment's domain that call functions. Nobody is known here, so there is no OPENID. */
export function httpAccess(settings: Settings, functions: FunctionPool): Door {
  return async (request, response, url) => {
    const routes = settings.httpAccess.filter(
      ({ path }) => url.pathname === path || url.pathname.startsWith(`${path.replace(/\/$/, '')}/`),
    )
    const route = routes.sort((a, b) => b.path.length - a.path.length)[0]
    if (!route) return false
    const requestId = randomUUID()
    response.setHeader('x-cloudbase-request-id', requestId)
    try {
      const rest = url.pathname.slice(route.path.replace(/\/$/, '').length) || '/'
      const event = await integrationRequest(request, url, rest, settings, requestId)
      const clientIp = request.socket.remoteAddress
      const result = await functions.invoke(route.function, { requestId, event, source: 'wx_http', clientIp })
      answer(response, JSON.parse(result))
    } catch (error) {
      const code = error instanceof TcbError ? error.code : 'SYS_ERR'
      const isExecution = code === 'FUNCTIONS_EXECUTE_FAIL'
      // The gateway does not show a function's stack to the world.
      const message = isExecution ? 'Function invocation failed' : (error as Error).message
      sendJson(response, statusOf[code] ?? 500, {
        code: isExecution ? 'FUNCTION_INVOCATION_FAILED' : code,
        message,
        requestId,
      })
    }
    return true
  }
}
