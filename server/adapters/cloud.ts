import { randomBytes, randomInt } from 'node:crypto'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type {
  Bank,
  BusinessLicences,
  Caller,
  CentreCore,
  Chance,
  Clock,
  Database,
  FaceChecks,
  Ports,
  ShortMessages,
} from '../ports'
import { settings } from '../settings/settings'
import { databaseAudit } from './audit/audit'
import { auditKeyOf } from './audit/audit-key'
import { bank } from './bank/bank'
import { centreCore } from './centres/centre-core'
import { signedLink } from './centres/signed-link'
import { cloudSdk } from './cloudbase/cloud-sdk'
import { cloudDatabase } from './cloudbase/database'
import { cloudFiles } from './cloudbase/files'
import { documentsClient } from './documents-client'
import { type Environment, EnvironmentError, readEnvironment } from './environment'
import { gateways } from './exchange/gateways'
import { messageKeys } from './exchange/message-keys'
import { zip } from './exchange/zip'
import { secrets } from './privacy/secrets'
import { openVault } from './privacy/vault'
import { accessToken } from './wechat/access-token'
import { businessLicences } from './wechat/business-licences'
import { faceChecks } from './wechat/face-checks'
import { notices, type SubscribeMessageApi } from './wechat/notices'
import { shortMessages } from './wechat/short-messages'

const clock: Clock = { now: () => new Date().toISOString() as Instant }

const chance: Chance = {
  hex: bytes => randomBytes(bytes).toString('hex'),
  digits: count => Array.from({ length: count }, () => randomInt(10)).join(''),
}

let read: Environment | undefined

/** This function's environment, read at the first call. @throws EnvironmentError at every call until it is mended */
export function cloudEnvironment(): Environment {
  read ??= readEnvironment(process.env)
  return read
}

type Kept = Omit<Ports, 'notices'> & { database: Database }
const kept = new WeakMap<Environment, Kept>()

/**
 * Every port, filled. What does not depend on the caller is opened once per instance, and parties only when they are first
 * spoken to: a door that never pays starts without a bank.
 */
export function cloudPorts(caller: Caller, environment: Environment): Ports {
  let ports = kept.get(environment)
  if (!ports) {
    ports = open(environment)
    kept.set(environment, ports)
  }
  return { ...ports, notices: noticesFor(caller, environment) }
}

function open(environment: Environment): Kept {
  const cloud = cloudSdk()
  const database = cloudDatabase(cloud.database(), () => chance.hex(16))
  const cores = new Map<CentreCode, CentreCore>()
  const files = cloudFiles(cloud, environment.storageRoot)
  return {
    clock,
    ...settings({ database, clock }),
    chance,
    database,
    files,
    core(centre) {
      const known = cores.get(centre)
      if (known) return known
      const options = configured(environment.centres.get(centre), `CENTRE_${centre}`)
      const core = centreCore({ ...options, centre, clock })
      cores.set(centre, core)
      return core
    },
    bank: later<Bank>(() => {
      const { node, payers, ...options } = configured(environment.bank, 'BANK')
      return bank({ link: signedLink({ ...options, clock }), clock, node, payers })
    }),
    face: later<FaceChecks>(() => {
      const { base, appid, secret } = configured(environment.wechat, 'WECHAT')
      return faceChecks({ base, token: accessToken({ base, appid, secret, clock }) })
    }),
    shortMessages: later<ShortMessages>(() => shortMessages({ ...configured(environment.sms, 'SMS'), clock })),
    licences: later<BusinessLicences>(() => businessLicences({ ...configured(environment.licence, 'LICENCE'), clock })),
    documents: documentsClient(
      async envelope => (await cloud.callFunction({ name: 'documents', data: envelope })).result,
    ),
    vault: openVault(environment.vault),
    secrets,
    audit: databaseAudit({ clock, database, files }, chance.hex(16), () =>
      auditKeyOf(configured(environment.auditKey, 'AUDIT_KEY')),
    ),
    pack: zip,
    messageKeys: later<Ports['messageKeys']>(() =>
      messageKeys(
        [...environment.centres].map(([centre, { own }]) => ({ centre, ...own })),
        [...environment.gateways].flatMap(([centre, { keys }]) => keys.map(key => ({ ...key, centre }))),
      ),
    ),
    gateways: gateways(environment.gateways),
    publicBase: environment.publicBase,
  }
}

/** 云调用 is open to calls from the mini-program and from timers, and to nobody else. */
function noticesFor(caller: Caller, environment: Environment): Ports['notices'] {
  return notices({
    openapi: cloudSdk().openapi as SubscribeMessageApi,
    allowed: /^wx_(client|devtools|trigger)$/.test(caller.source),
    miniprogramState: environment.wechat?.state ?? 'formal',
    templates: environment.wechat?.templates ?? [],
  })
}

function configured<T>(value: T | undefined, variable: string): T {
  if (value === undefined)
    throw new EnvironmentError(variable, 'is not set', 'Set it, or its _FILE, before this party is needed.')
  return value
}

/** Opened when the first of its methods is called. */
function later<T extends object>(make: () => T): T {
  let made: T | undefined
  return new Proxy({} as T, {
    get(_, name) {
      made ??= make()
      return Reflect.get(made, name)
    },
  })
}
