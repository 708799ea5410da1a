import { zipSync } from 'fflate'
import type { CentreCode } from '../../../core/domain/values/ids'
import type { Instant } from '../../../core/domain/values/instant'
import type { AuditEntry, Files, Ports, SubscribeMessage } from '../../ports'
import { settings } from '../../settings/settings'
import { MemoryBank } from './memory-bank'
import { MemoryCentreCore } from './memory-centre-core'
import { MemoryDatabase } from './memory-database'
import { MemoryDocuments } from './memory-documents'
import { MemoryFaceChecks } from './memory-face-checks'
import { MemoryLicences } from './memory-licences'
import { memoryMessageKeys } from './memory-message-keys'
import { memorySecrets, memoryVault } from './memory-vault'

export class MemoryClock {
  constructor(private moment: number) {}
  now(): Instant {
    return new Date(this.moment).toISOString() as Instant
  }
  /** @param seconds forward */
  pass(seconds: number): void {
    this.moment += seconds * 1000
  }
  set(instant: string): void {
    this.moment = Date.parse(instant)
  }
}

class MemoryFiles implements Files {
  readonly kept = new Map<string, Uint8Array>()
  idOf = (path: string) => `cloud://memory.files/${path}`
  put = async (path: string, bytes: Uint8Array) => void this.kept.set(path, bytes)
  get = async (path: string) => this.kept.get(path)
  /** Storage answers that it could not remove these. */
  readonly stuck = new Set<string>()
  remove = async (paths: readonly string[]) => {
    const left = paths.filter(path => this.stuck.has(path))
    for (const path of paths) if (!left.includes(path)) this.kept.delete(path)
    return left
  }
  link = async (path: string, seconds: number) => {
    if (seconds > 300) throw new RangeError('links live at most 300 s')
    return `https://files.example/${path}?seconds=${seconds}`
  }
}

/** Ports in memory, with handles for what a test wants to see or to go wrong. */
export interface MemoryPorts extends Ports {
  clock: MemoryClock
  database: MemoryDatabase
  files: MemoryFiles
  core(centre: CentreCode): MemoryCentreCore
  bank: MemoryBank
  face: MemoryFaceChecks
  licences: MemoryLicences
  documents: MemoryDocuments
  audited: AuditEntry[]
  shortMessagesSent: { phone: string; template: string; values: readonly string[] }[]
  /** Short messages are lost while true. */
  shortMessagesDown: boolean
  noticesSent: SubscribeMessage[]
}

/** A test that needs one puts it in. */
const noGateways: Ports['gateways'] = { find: () => undefined, all: () => [], mayCall: () => false }

/** @param start first moment of the clock. @param seed of the chance; the same seed gives the same tokens. */
export function memoryPorts(start = '2026-11-23T02:00:00.000Z', seed = 1): MemoryPorts {
  const clock = new MemoryClock(Date.parse(start))
  const files = new MemoryFiles()
  const cores = new Map<CentreCode, MemoryCentreCore>()
  const next = generator(seed)
  const database = new MemoryDatabase()
  const ports: MemoryPorts = {
    clock,
    chance: {
      hex: bytes => Array.from({ length: bytes }, () => next(256).toString(16).padStart(2, '0')).join(''),
      digits: count => Array.from({ length: count }, () => next(10)).join(''),
    },
    database,
    ...settings({ database, clock }),
    files,
    core(centre) {
      const core = cores.get(centre) ?? new MemoryCentreCore()
      cores.set(centre, core)
      return core
    },
    bank: new MemoryBank(),
    face: new MemoryFaceChecks(clock),
    notices: {
      allowed: true,
      templates: ['template-progress'],
      send: async message => {
        ports.noticesSent.push(message)
        return { kind: 'yes', value: 'sent' }
      },
    },
    shortMessages: {
      send: async (phone, template, values) => {
        if (ports.shortMessagesDown) return { kind: 'unknown', reason: 'no answer' }
        ports.shortMessagesSent.push({ phone, template, values })
        return { kind: 'yes', value: 'sent' }
      },
    },
    licences: new MemoryLicences(),
    documents: new MemoryDocuments(files),
    vault: memoryVault,
    secrets: memorySecrets,
    audit: {
      record: async entry => void ports.audited.push(entry),
      link: (previous, event) => memorySecrets.hashToken(`${previous} ${JSON.stringify(event)}`),
      seal: async () => ({ sealed: 0 }),
    },
    messageKeys: memoryMessageKeys,
    gateways: noGateways,
    pack: entries => zipSync(Object.fromEntries(entries.map(({ name, bytes }) => [name, bytes]))),
    publicBase: 'https://check.example/public',
    audited: [],
    shortMessagesSent: [],
    shortMessagesDown: false,
    noticesSent: [],
  }
  return ports
}

/** xorshift32: enough for tests, the same on every machine. */
function generator(seed: number): (below: number) => number {
  let state = seed || 1
  return below => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}
