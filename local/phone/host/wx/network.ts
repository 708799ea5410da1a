import type { Phone } from '../phone'
import type { NetReply, NetRequest } from '../phone-options'
import { LiveValue, type WxOptions } from '../wx-builder'
import { WxFailure } from '../wx-failure'

/** What WeChat says of every request while the phone has no network. */
const noNetwork = { errno: 600001 }

interface Connection {
  /** Stops it; the app does not hear of it yet. */
  stop(): void
  fail(error: WxFailure): void
}

const connections = new WeakMap<Phone, Set<Connection>>()

/** The network goes away under everything that is being sent or received. */
export function cutConnections(phone: Phone): void {
  for (const { stop, fail } of connections.get(phone) ?? []) {
    stop()
    fail(new WxFailure('fail net::ERR_INTERNET_DISCONNECTED', noNetwork))
  }
}

/** How many answers the app still waits for. */
export const openConnections = (phone: Phone): number => connections.get(phone)?.size ?? 0

/**
 * WeChat stops everything that is under way five seconds after the person left; the app hears of it when they come back,
 * by calling what is returned.
 */
export function interruptConnections(phone: Phone): () => void {
  const stopped = [...(connections.get(phone) ?? [])]
  for (const { stop } of stopped) stop()
  return () => {
    for (const { fail } of stopped) fail(new WxFailure('fail interrupted'))
  }
}

/** Sends for the mini-program, or fails as WeChat does when the phone is offline. */
export function sendFromPhone(
  phone: Phone,
  request: NetRequest,
  onStart?: (abort: () => void) => void,
): Promise<NetReply> {
  if (phone.settings.offline) return Promise.reject(new WxFailure('fail net::ERR_INTERNET_DISCONNECTED', noNetwork))
  const call = phone.bridge.send(request)
  let fail: Connection['fail'] = () => {}
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  let isStopped = false
  const connection: Connection = {
    stop: () => {
      isStopped = true
      call.abort()
    },
    fail: error => fail(error),
  }
  const running = connections.get(phone) ?? new Set()
  connections.set(phone, running.add(connection))
  onStart?.(() => {
    connection.stop()
    connection.fail(new WxFailure('fail abort'))
  })
  const lost = (error: unknown) => {
    // Whoever stopped it says why.
    if (isStopped) return failed
    throw new WxFailure(
      `fail ${phone.settings.offline ? 'net::ERR_INTERNET_DISCONNECTED' : error instanceof Error ? error.message : String(error)}`,
      noNetwork,
    )
  }
  return Promise.race([call.done.catch(lost), failed]).finally(() => running.delete(connection))
}

/** A running upload or download as the app holds it. */
export function transferTask(events: string[]): {
  task: Record<string, unknown>
  tell: (event: string, detail: unknown) => void
  onAbort: (abort: () => void) => void
} {
  const listeners = new Map<string, Set<(detail: unknown) => void>>(events.map(event => [event, new Set()]))
  let abort: (() => void) | undefined
  let wanted = false
  const task: Record<string, unknown> = {
    abort: () => {
      wanted = true
      abort?.()
    },
  }
  for (const [event, set] of listeners) {
    task[`on${event}`] = (listener: (detail: unknown) => void) => void set.add(listener)
    task[`off${event}`] = (listener?: (detail: unknown) => void) => (listener ? set.delete(listener) : set.clear())
  }
  return {
    task,
    tell: (event, detail) => {
      for (const listener of listeners.get(event) ?? []) listener(detail)
    },
    onAbort: run => {
      abort = run
      if (wanted) run()
    },
  }
}

/** `wx.request`, `wx.downloadFile`, `wx.uploadFile` and the state of the network. */
export function installNetwork(phone: Phone): void {
  const { builder } = phone
  const withTask = (
    name: string,
    events: string[],
    run: (options: WxOptions, transfer: ReturnType<typeof transferTask>) => Promise<unknown>,
  ) => {
    phone.wx[name] = (options: WxOptions) => {
      const transfer = transferTask(events)
      const settled = builder.settle(name, options ?? {}, given => run(given, transfer))
      return settled ? Object.assign(settled as object, transfer.task) : transfer.task
    }
  }
  withTask('request', ['HeadersReceived', 'ChunkReceived'], async (options, transfer) => {
    const method = String(options['method'] ?? 'GET').toUpperCase()
    const { url, body } = withData(localUrl(options['url']), method, options['data'])
    const headers = { 'content-type': 'application/json', ...stringHeaders(options['header']) }
    const reply = await sendFromPhone(phone, { method, url, headers, ...(body ? { body } : {}) }, transfer.onAbort)
    const text = new TextDecoder().decode(reply.body)
    const data =
      options['responseType'] === 'arraybuffer'
        ? new LiveValue(phone.realm.arrayBuffer(reply.body))
        : parsed(text, options['dataType'])
    return {
      statusCode: reply.status,
      header: reply.headers,
      cookies: [],
      data: data instanceof LiveValue ? data : new LiveValue(phone.realm.copy(data)),
    }
  })
  withTask('downloadFile', ['ProgressUpdate', 'HeadersReceived'], async (options, transfer) => {
    const request: NetRequest = {
      method: 'GET',
      url: localUrl(options['url']),
      headers: stringHeaders(options['header']),
      onReceived: (received, total) =>
        transfer.tell('ProgressUpdate', progress('totalBytesWritten', received, 'totalBytesExpectedToWrite', total)),
    }
    const reply = await sendFromPhone(phone, request, transfer.onAbort)
    const extension = /\.(\w{2,5})(?:\?|$)/.exec(request.url)?.[1] ?? extensionOf(reply.headers['content-type'])
    const given = options['filePath']
    if (typeof given === 'string' && given) {
      phone.files.write(given, reply.body)
      return { statusCode: reply.status, filePath: given, header: reply.headers }
    }
    return {
      statusCode: reply.status,
      tempFilePath: phone.files.addTemporary(reply.body, extension),
      header: reply.headers,
    }
  })
  const network = () => ({
    networkType: phone.settings.offline ? 'none' : 'wifi',
    signalStrength: 0,
    hasSystemProxy: false,
  })
  builder.call('getNetworkType', network)
  const tell = builder.event('NetworkStatusChange')
  builder.event('NetworkWeakChange')
  phone.tellers['NetworkStatusChange'] = () =>
    tell({ isConnected: !phone.settings.offline, networkType: network().networkType })
}

/** Progress in WeChat's words. */
export function progress(doneName: string, done: number, totalName: string, total: number): Record<string, number> {
  return { progress: total ? Math.floor((done / total) * 100) : 0, [doneName]: done, [totalName]: total }
}

/** The app may only speak to this machine here, as it may only speak to registered domains on a phone. */
function localUrl(url: unknown): string {
  const parsedUrl = URL.canParse(String(url)) ? new URL(String(url)) : undefined
  if (parsedUrl?.hostname !== '127.0.0.1') throw new WxFailure('fail url not in domain list', { errno: 600002 })
  return parsedUrl.href
}

function withData(url: string, method: string, data: unknown): { url: string; body?: Uint8Array } {
  if (data === undefined || data === null) return { url }
  if (method === 'GET' && typeof data === 'object') {
    const target = new URL(url)
    for (const [key, value] of Object.entries(data)) target.searchParams.set(key, String(value))
    return { url: target.href }
  }
  return { url, body: new TextEncoder().encode(typeof data === 'string' ? data : JSON.stringify(data)) }
}

function stringHeaders(header: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries((header as Record<string, unknown>) ?? {}).map(([key, value]) => [key.toLowerCase(), String(value)]),
  )
}

function parsed(text: string, dataType: unknown): unknown {
  if (dataType !== undefined && dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function extensionOf(type: string | undefined): string {
  const known: Record<string, string> = {
    'application/pdf': 'pdf',
    'image/jpeg': 'jpg',
    'image/png': 'png',
    'image/webp': 'webp',
  }
  return known[(type ?? '').split(';')[0] ?? ''] ?? 'bin'
}
