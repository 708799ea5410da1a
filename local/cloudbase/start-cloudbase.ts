import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import type { z } from 'zod'
import { adminDoor } from './admin-door'
import { Clock } from './clock'
import { controlDoor } from './control-door'
import { crossOrigin } from './cross-origin'
import { databaseActions } from './database-actions'
import { DocumentStore } from './document-store'
import type { Door } from './door'
import { fileDoor } from './file-door'
import { FileStore } from './file-store'
import { FunctionPool } from './function-pool'
import { httpAccess } from './http-access'
import type { IndexDefinition } from './index-definition'
import type { Log } from './log'
import { OpenApi } from './open-api'
import { type Database, openDatabase } from './open-database'
import { phoneDoor } from './phone-door'
import { Rows } from './rows'
import { sendJson } from './send-json'
import { Settings } from './settings'
import { staticHosting } from './static-hosting'
import { storageActions } from './storage-actions'
import { Timers } from './timers'
import { Transactions } from './transactions'
import { WireFaults } from './wire-faults'

interface Options {
  /** Where everything is kept; created when missing. */
  data: string
  /** The `cloudfunctionRoot`: one folder a function. */
  functions: string
  /** 0 chooses a free port. */
  port?: number
  settings?: z.input<typeof Settings>
  /** Paths inside the settings are relative to it. */
  settingsDir?: string
  log?: Log
}

/** A running stand-in. */
export interface Cloudbase {
  /** `http://127.0.0.1:<port>` */
  base: string
  settings: Settings
  functions: FunctionPool
  timers: Timers
  clock: Clock
  store: DocumentStore
  files: FileStore
  close(): Promise<void>
}

function readIndexes(indexes: Settings['indexes'], dir: string): Record<string, IndexDefinition[]> {
  if (typeof indexes !== 'string') return indexes
  return Settings.shape.indexes.parse(JSON.parse(readFileSync(resolve(dir, indexes), 'utf8'))) as Record<
    string,
    IndexDefinition[]
  >
}

/** Two processes over one folder would not see each other's locks; the operating system lets go after a `kill -9`. */
function holdFolder(data: string): Database {
  const lock = openDatabase(join(data, 'lock.sqlite'))
  try {
    lock.exec('pragma busy_timeout=500; begin exclusive')
  } catch {
    lock.close()
    throw new Error(`the data folder ${data} is in use by another process`)
  }
  return lock
}

/** Starts CloudBase on this machine, reachable from this machine only. @throws when settings or indexes are wrong. */
export async function startCloudbase(options: Options): Promise<Cloudbase> {
  const settingsDir = options.settingsDir ?? process.cwd()
  const settings = Settings.parse(options.settings ?? {})
  const log = options.log ?? (() => {})
  mkdirSync(options.data, { recursive: true })

  const lock = holdFolder(options.data)

  const clock = new Clock()
  const rows = new Rows(join(options.data, 'documents.sqlite'))
  clock.offsetMs = Number(rows.kept('clock-offset') ?? 0)
  for (const [collection, definitions] of Object.entries(readIndexes(settings.indexes, settingsDir))) {
    if (!rows.collections().includes(collection)) rows.createCollection(collection)
    rows.declareIndexes(collection, definitions)
  }
  const transactions = new Transactions(rows)
  const store = new DocumentStore(rows, transactions)
  const files = new FileStore(rows, clock, join(options.data, 'files'), settings.env)

  let address = ''
  const base = () => address
  const functions = new FunctionPool(resolve(options.functions), settings, clock, () => `${address}/admin`, log)
  const timers = new Timers(functions, settings, clock, log)
  const openApi = new OpenApi(settings, functions, log)
  const database = databaseActions(store, clock)
  const actions = { ...database, ...storageActions(files, base) }

  const faults = new WireFaults()
  const doors: Door[] = [
    crossOrigin(settings.corsOrigins),
    adminDoor({ settings, actions, functions, openApi, faults }),
    phoneDoor({ settings, database, functions, files, base }),
    fileDoor(files, settings.maxFileBytes),
    ...(settings.control ? [controlDoor({ settings, functions, timers, clock, rows, transactions, faults })] : []),
    httpAccess(settings, functions),
    ...settings.staticHosting.map(({ path, dir }) => staticHosting(path, resolve(settingsDir, dir))),
  ]
  const server = createServer(async (request, response) => {
    try {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1')
      for (const door of doors) if (await door(request, response, url)) return
      request.resume()
      sendJson(response, 404, { code: 'INVALID_PATH', message: `Invalid path: ${url.pathname}` })
    } catch (error) {
      log('door-failed', { url: request.url, error: String((error as Error).stack ?? error) })
      if (!response.headersSent) sendJson(response, 500, { code: 'SYS_ERR', message: 'internal error' })
      else response.destroy()
    }
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(options.port ?? 0, '127.0.0.1', () => done())
  })
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  timers.start()
  log('listening', { base: address })

  const end = async () => {
    timers.close()
    await functions.close()
    server.closeAllConnections()
    await new Promise(done => server.close(done))
    transactions.close()
    rows.close()
    lock.close()
  }
  let ending: Promise<void> | undefined
  const close = () => {
    ending ??= end()
    return ending
  }
  return { base: address, settings, functions, timers, clock, store, files, close }
}
