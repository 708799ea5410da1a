import type { Clock } from './clock'
import type { Door } from './door'
import type { Document } from './extended-json'
import { extendedJson } from './extended-json'
import type { FunctionPool } from './function-pool'
import { readBody } from './read-body'
import type { Rows } from './rows'
import { sendJson } from './send-json'
import type { Settings } from './settings'
import { TcbError } from './tcb-error'
import type { Timers } from './timers'
import type { Transactions } from './transactions'
import type { WireFaults } from './wire-faults'

interface Parts {
  settings: Settings
  functions: FunctionPool
  timers: Timers
  clock: Clock
  rows: Rows
  transactions: Transactions
  faults: WireFaults
}

type Command = Record<string, unknown>

/** What a demonstration or a test may do to the stand-in: `POST /control/{state,timer,timers,clock,kill,fault,explain,memory}`
 * (`state` by GET too). */
export function controlDoor({ settings, functions, timers, clock, rows, transactions, faults }: Parts): Door {
  const state = () => ({
    now: new Date(clock.now()).toISOString(),
    offsetMs: clock.offsetMs,
    functions: functions.state(),
    timers: timers.list(),
    transactions: transactions.count(),
    collections: rows.collections(),
  })
  const commands: Record<string, (command: Command) => unknown> = {
    state,
    // The platform promises to fire at least once, so `copies` may fire the same moment several times at once.
    timer: async ({ function: name, trigger, copies = 1 }) => {
      const fire = () => timers.fire(String(name), trigger === undefined ? undefined : String(trigger))
      const results = await Promise.all(Array.from({ length: Number(copies) }, fire))
      return { result: JSON.parse(results[0] ?? 'null') as unknown }
    },
    /** Bytes of this process; `heapUsed` is that of its own thread, without the instances of functions. */
    memory: () => {
      globalThis.gc?.()
      return process.memoryUsage()
    },
    fault: command => faults.command(command),
    explain: ({ collection, query, order }) => {
      const read = (value: unknown) => extendedJson.parse(JSON.stringify(value ?? {}), () => clock.now()) as Document
      return rows.explain(String(collection), read(query), read(order) as Record<string, 1 | -1>)
    },
    timers: ({ off }) => {
      timers.switchOff(off === true)
      return { timers: timers.list() }
    },
    clock: ({ offsetMs }) => {
      if (typeof offsetMs !== 'number' || !Number.isFinite(offsetMs)) {
        throw new TcbError('INVALID_PARAM', 'offsetMs must be a number of milliseconds')
      }
      rows.keep('clock-offset', offsetMs)
      clock.offsetMs = offsetMs
      return { offsetMs, now: new Date(clock.now()).toISOString() }
    },
    kill: async ({ function: name }) => ({
      killed: await functions.kill(name === undefined ? undefined : String(name)),
    }),
  }
  return async (request, response, url) => {
    const name = /^\/control\/(\w+)$/.exec(url.pathname)?.[1]
    const command = name && Object.hasOwn(commands, name) ? commands[name] : undefined
    const isRead = name === 'state' && request.method === 'GET'
    if (!command || (request.method !== 'POST' && !isRead)) return false
    try {
      const { origin } = request.headers
      // A page from elsewhere can send a POST to this machine without asking first.
      if (origin && origin !== `http://${request.headers.host}` && !settings.corsOrigins.includes(origin)) {
        throw new TcbError('PERMISSION_DENIED', `origin ${origin} is not among corsOrigins`)
      }
      const text = (await readBody(request, 64 * 1024)).toString() || '{}'
      sendJson(response, 200, await command(JSON.parse(text) as Command))
    } catch (error) {
      const code = error instanceof TcbError ? error.code : 'INVALID_PARAM'
      sendJson(response, 400, { code, message: (error as Error).message })
    }
    return true
  }
}
