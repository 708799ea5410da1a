import type { ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import {
  bankSettings,
  centreCoreSettings,
  counterpartSettings,
  platformSettings,
} from '../neighbours/neighbour-settings'
import { type NeighbourKind, type SpawnedNeighbour, spawnNeighbour } from '../neighbours/spawn-neighbour'
import { makePki, type Pki } from '../pki/make-pki'
import type { Program } from '../programs/programs'
import { finished, firstLine } from '../programs/read-program'
import { startProgram } from '../programs/start-program'
import { appid, cloudEnv, functionEnvironment, type NeighbourName, templateId } from './function-environment'
import { worldStaff } from './staff'
import { worldKeys } from './world-keys'

/** The rules as they are deployed with an environment. */
interface SecurityRules {
  database: Record<string, { read: boolean; write: boolean }>
  storage: { read: boolean | string; write: boolean | string }
  functions: Record<string, { invoke: boolean | string }>
}

const project = resolve(__dirname, '../..')

export interface WorldOptions {
  /** Folder of everything this world remembers. */
  home: string
  /** Port of the stand-in cloud; a free one if left out. */
  port?: number
  /** true: no timer runs. */
  timersOff?: boolean
  /** Moment all clocks of this world show when it opens; the real time if left out. */
  opensAt?: string
  /** Centres with gateways of their own live here too. */
  counterparts?: boolean
  /** Folder of built doors other than the project's own. */
  functions?: string
}

/** A command of `operator/` as it is named there. */
type OperatorCommand = Program extends infer P ? (P extends `operator/${infer Name}` ? Name : never) : never

/** A stand-in world that runs: the cloud and the neighbours, each a process of its own. */
export interface World {
  /** Folder of everything this world remembers. */
  readonly home: string
  cloud: string
  pki: Pki
  neighbours: Record<NeighbourName, SpawnedNeighbour>
  /** Milliseconds the clocks of this world are ahead of the real one. */
  /** What the audit of this world is checked with; SPKI. */
  readonly auditPublicKey: string
  offsetMs(): number
  /** Moves every clock of this world. */
  moveClock(offsetMs: number): Promise<void>
  /** Asks one of the control doors; the reply as JSON. */
  control(party: 'cloud' | keyof World['neighbours'], path: string, body?: object): Promise<unknown>
  /** `kill -9` of the cloud, then a new process on the same data and port. */
  killCloud(): Promise<void>
  startCloud(): Promise<void>
  /** `kill -9` of a neighbour, then a new process on the same data and port, its clock as that of the others. */
  killNeighbour(name: keyof World['neighbours']): Promise<void>
  startNeighbour(name: keyof World['neighbours']): Promise<void>
  /** Process ids by name, of those that run now. */
  processes(): Record<string, number | undefined>
  /** Runs a command of `operator/` against this world. @returns what it printed. @throws when it fails */
  operate(command: OperatorCommand, args?: readonly string[]): Promise<string>
  close(): Promise<void>
}

/** Two arenas: instances of functions are threads, and each would keep what it once had from the system for itself. */
const cloudProcess = { ...process.env, MALLOC_ARENA_MAX: '2' }

/** Starts the cloud and the neighbours. The doors must have been built (`npm run build:functions`). */
export async function startWorld(options: WorldOptions): Promise<World> {
  const home = resolve(options.home)
  mkdirSync(home, { recursive: true })
  const [pki, { port, release }] = await Promise.all([
    makePki(join(home, 'pki'), options.opensAt ? new Date(options.opensAt) : new Date()),
    options.port ? { port: options.port, release: async () => {} } : heldPort(),
  ])
  const keys = worldKeys(home)
  const cloud = `http://127.0.0.1:${port}`
  const plan = { pki, home: join(home, 'neighbours'), control: true, exchangeBase: cloud }
  mkdirSync(plan.home, { recursive: true })
  const cast = {
    'core-huangshi': { kind: 'centre-core', settings: centreCoreSettings('huangshi', plan) },
    'core-alxa': { kind: 'centre-core', settings: centreCoreSettings('alxa', plan) },
    bank: { kind: 'bank', settings: bankSettings(plan) },
    wechat: { kind: 'wechat', settings: wechatSettings(keys.appSecret) },
    sms: { kind: 'sms', settings: smsSettings(keys.smsSecret) },
    licence: { kind: 'licence', settings: { appKey: 'gjj', secret: keys.licenceSecret, control: true } },
    'time-stamp': { kind: 'time-stamp', settings: { ...pki.timeStamps, control: true } },
    platform: { kind: 'platform', settings: platformSettings(plan) },
    counterpart: { kind: 'counterpart', settings: counterpartSettings(plan) },
  } as const satisfies Record<string, { kind: NeighbourKind; settings: object }>
  // A process less for the many worlds in which nobody speaks to them.
  const names = (Object.keys(cast) as NeighbourName[]).filter(name => name !== 'counterpart' || options.counterparts)
  const spawn = (name: NeighbourName, port?: number) =>
    spawnNeighbour(cast[name].kind, name, { ...cast[name].settings, ...(port ? { port } : {}) }, plan.home)
  const spawned = await Promise.all(names.map(async name => [name, await spawn(name)] as const))
  const neighbours = Object.fromEntries(spawned) as Record<NeighbourName, SpawnedNeighbour>
  const bases = Object.fromEntries(spawned.map(([name, { base }]) => [name, base])) as Record<NeighbourName, string>
  const environment = functionEnvironment(pki, keys, bases, `${cloud}/public`)
  const settings = join(home, 'cloud.settings.json')
  writeFileSync(
    settings,
    JSON.stringify(cloudSettings(environment, keys.appSecret, bases.wechat, options.timersOff ?? false)),
    {
      mode: 0o600,
    },
  )

  let process_: ChildProcess | undefined
  let offset = 0
  const startCloud = async () => {
    const args = [
      '--data',
      join(home, 'cloud'),
      '--functions',
      options.functions ?? join(project, 'dist/cloudfunctions'),
    ]
    process_ = await startProgram(
      'local/cloudbase/main',
      [...args, ...['--port', String(port), '--settings', settings, '--log', join(home, 'cloud.log')]],
      { stdio: ['ignore', 'pipe', 'pipe'], env: cloudProcess },
    )
    await firstLine(process_, 'cloud', line => (line.includes('"listening"') ? true : undefined))
  }
  const ended = (child: ChildProcess, signal: NodeJS.Signals) =>
    new Promise<void>(done => {
      if (child.exitCode !== null || child.signalCode !== null) return done()
      child.once('exit', () => done())
      child.kill(signal)
    })

  const world: World = {
    home,
    cloud,
    pki,
    neighbours,
    auditPublicKey: keys.auditPublicKey,
    offsetMs: () => offset,
    async moveClock(offsetMs) {
      offset = offsetMs
      await Promise.all(names.map(party => world.control(party, '/control/clock', { offsetMs })))
      await world.control('cloud', '/control/clock', { offsetMs })
    },
    async control(party, path, body) {
      const base = party === 'cloud' ? cloud : (neighbours[party].control ?? neighbours[party].base)
      const reply = await fetch(
        `${base}${path}`,
        body ? { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {},
      )
      if (!reply.ok) throw new Error(`${party}${path} answered ${reply.status}: ${await reply.text()}`)
      return reply.json()
    },
    startCloud,
    async killCloud() {
      if (process_) await ended(process_, 'SIGKILL')
    },
    killNeighbour: name => neighbours[name].kill(),
    async startNeighbour(name) {
      neighbours[name] = await spawn(name, Number(new URL(bases[name]).port))
      if (offset) await world.control(name, '/control/clock', { offsetMs: offset })
    },
    processes: () => ({
      cloud: process_?.pid,
      ...Object.fromEntries(names.map(name => [name, neighbours[name].process.pid])),
    }),
    operate: (command, args = []) => operate(cloud, { ...environment.staff, ...environment.clock }, command, args),
    async close() {
      if (process_) await ended(process_, 'SIGTERM')
      await Promise.all(Object.values(neighbours).map(neighbour => neighbour.close()))
    },
  }
  await release()
  await startCloud()
  const staff = join(home, 'staff.json')
  writeFileSync(staff, JSON.stringify(worldStaff))
  await world.operate('add-staff', [staff])
  if (options.opensAt) await world.moveClock(Date.parse(options.opensAt) - Date.now())
  return world
}

function cloudSettings(
  environment: Record<string, Record<string, string>>,
  appSecret: string,
  wechatBase: string,
  timersOff: boolean,
): object {
  const rules = JSON.parse(readFileSync(join(project, 'server/adapters/cloudbase/rules.json'), 'utf8')) as SecurityRules
  return {
    env: cloudEnv,
    appid,
    appSecret,
    environment,
    clientFunctions: Object.keys(rules.functions).filter(name => rules.functions[name]?.invoke),
    httpAccess: ['staff', 'exchange', 'public'].map(name => ({ path: `/${name}`, function: name })),
    staticHosting: [{ path: '/console', dir: join(project, 'dist/console') }],
    indexes: join(project, 'server/adapters/cloudbase/indexes.json'),
    databaseRules: rules.database,
    storageRules: rules.storage,
    wechatBase,
    timersOff,
    control: true,
  }
}

const wechatSettings = (appSecret: string) => ({
  apps: [{ appid, secret: appSecret }],
  templates: [{ id: templateId, fields: ['thing1', 'phrase2', 'date3', 'thing4'] }],
  control: true,
})

const smsSettings = (secret: string) => ({
  appKey: 'gjj',
  secret,
  templates: { code: '验证码{1}，5分钟内有效，请勿告诉他人。', progress: '您的{1}：{2}。请打开小程序查看。' },
  control: true,
})

/** A command of `operator/`, with the variables of a door, as the operator would run it. */
async function operate(
  cloud: string,
  environment: Record<string, string>,
  command: OperatorCommand,
  args: readonly string[],
): Promise<string> {
  const sdk = {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: cloudEnv,
    TCB_ENV: cloudEnv,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: '',
    SILENCE: 'true',
  }
  const child = await startProgram(`operator/${command}`, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment, ...sdk },
  })
  return finished(child, command)
}

/**
 * A port that is free and stays so: below the range the system gives to passing connections, and held until it is needed,
 * for a world takes seconds to open and several may open at once.
 */
async function heldPort(): Promise<{ port: number; release(): Promise<void> }> {
  for (let left = 50; left > 0; left -= 1) {
    const port = randomInt(20_000, 32_000)
    const holder = createServer()
    const held = await new Promise<boolean>(done => {
      holder.once('error', () => done(false))
      holder.listen(port, '127.0.0.1', () => done(true))
    })
    if (held) return { port, release: () => new Promise(done => holder.close(() => done())) }
  }
  throw new Error('no free port between 20000 and 32000')
}
