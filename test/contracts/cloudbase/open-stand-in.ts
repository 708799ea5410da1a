import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { z } from 'zod'
import type { Settings } from '../../../local/cloudbase/settings'
import { startProgram } from '../../../local/programs/start-program'
import { realEnvironment } from './real-environment'

interface Bundle {
  /** Body of index.js; `sdk` is wx-server-sdk there. */
  code: string
  config?: Record<string, unknown>
}

interface World {
  settings?: z.input<typeof Settings>
  functions?: Record<string, Bundle>
}

/** The stand-in of CloudBase as its own process, with a folder of its own. */
export interface StandIn {
  base: string
  dir: string
  child: ChildProcess
  /** Log lines of the process so far. */
  log: Record<string, unknown>[]
  control(command: string, body?: object): Promise<Record<string, unknown>>
  /** `wx.cloud.callFunction` of the mini-program. */
  callAsPhone(name: string, data: object, openid?: string): Promise<{ status: number; body: unknown }>
  /** Ends the process at once, as a power cut does. */
  kill(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

function writeBundle(dir: string, name: string, { code, config }: Bundle): void {
  mkdirSync(join(dir, name), { recursive: true })
  const sdk = JSON.stringify(require.resolve('wx-server-sdk'))
  writeFileSync(join(dir, name, 'index.js'), `const sdk = require(${sdk})\n${code}`)
  writeFileSync(join(dir, name, 'config.json'), JSON.stringify(config ?? {}))
}

function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise(resolve => child.once('exit', () => resolve()))
}

/** Opens a stand-in and points the environment variables of wx-server-sdk at it. */
export async function openStandIn({ settings = {}, functions = {} }: World = {}): Promise<StandIn> {
  if (realEnvironment.isWanted) return realEnvironment.open(Object.keys(settings.indexes ?? {}))
  const dir = mkdtempSync(join(tmpdir(), 'cloudbase-'))
  mkdirSync(join(dir, 'functions'))
  for (const [name, bundle] of Object.entries(functions)) writeBundle(join(dir, 'functions'), name, bundle)
  writeFileSync(join(dir, 'settings.json'), JSON.stringify({ control: true, ...settings }))

  const standIn: StandIn = {
    base: '',
    dir,
    child: undefined as unknown as ChildProcess,
    log: [],
    async start() {
      const files = ['--data', join(dir, 'data'), '--functions', join(dir, 'functions')]
      const port = standIn.base ? new URL(standIn.base).port : '0'
      const options = [...files, '--settings', join(dir, 'settings.json'), '--port', port]
      const child = await startProgram('local/cloudbase/main', options, { stdio: ['ignore', 'pipe', 'pipe'] })
      standIn.child = child
      let errors = ''
      child.stderr?.on('data', part => {
        errors += part
      })
      standIn.base = await new Promise<string>((resolve, reject) => {
        child.once('exit', code => reject(new Error(`the stand-in ended with ${code}: ${errors}`)))
        createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', line => {
          const entry = JSON.parse(line) as Record<string, unknown>
          standIn.log.push(entry)
          if (entry.event === 'listening') resolve(String(entry.base))
        })
      })
      Object.assign(process.env, {
        TENCENTCLOUD_RUNENV: 'SCF',
        TENCENTCLOUD_REGION: 'ap-shanghai',
        SCF_NAMESPACE: 'local-env',
        TENCENTCLOUD_SECRETID: 'local',
        TENCENTCLOUD_SECRETKEY: 'local',
        TENCENTCLOUD_SESSIONTOKEN: 'local',
        TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${standIn.base}/admin` }),
        SILENCE: 'true',
      })
    },
    async control(command, body = {}) {
      const reply = await fetch(`${standIn.base}/control/${command}`, { method: 'POST', body: JSON.stringify(body) })
      return (await reply.json()) as Record<string, unknown>
    },
    async callAsPhone(name, data, openid = 'oPerson1') {
      const reply = await fetch(`${standIn.base}/v1/functions/${name}`, {
        method: 'POST',
        headers: { authorization: `Bearer local:${openid}`, 'content-type': 'application/json' },
        body: JSON.stringify(data),
      })
      return { status: reply.status, body: await reply.json() }
    },
    async kill() {
      standIn.child.kill('SIGKILL')
      await exited(standIn.child)
    },
    async close() {
      await standIn.kill()
      rmSync(dir, { recursive: true, force: true })
    },
  }
  await standIn.start()
  return standIn
}
