import { randomBytes } from 'node:crypto'
import { centres } from '../core/catalogue/registry'
import { refuseRoles } from '../core/contract/refuse-roles'
import type { Application } from '../core/domain/application/application'
import type { Instant } from '../core/domain/values/instant'
import { databaseAudit } from '../server/adapters/audit/audit'
import { openVault, type VaultKey } from '../server/adapters/privacy/vault'
import type { Database, Files } from '../server/ports'
import { visibleTo } from '../server/work/visible-to'
import { inTurn, millisecondsOf } from './in-turn'
import { type Row, spread } from './row'

const fields = { name: '王建国', idNumber: '420000196604120130', phone: '19900000001', account: '4202', card: '6200' }
const at = '2026-11-24T02:00:00.000Z' as Instant

/** A store that keeps nothing: what is measured is our own work, not a database's. */
const nowhere = {
  collection: () => ({ find: async () => undefined, add: async () => 'added' as const }),
} as unknown as Database

/**
 * What access, encryption and audit add to one request that shows a case: roles, the wall between centres, five sealed
 * fields opened, one entry numbered, hashed and chained. The entry's own write to the database is not in it.
 */
export async function access(_project: string, rounds: number): Promise<Row[]> {
  const [centre] = centres
  const department = centre?.departments[0]
  if (!centre || !department) throw new Error('no centre')
  const place = { centre: centre.code, department: department.id }
  const application = { ...place, masked: fields } as unknown as Application
  const roles = ['handler', 'approver']
  const prepared = (key: VaultKey) => {
    const index = { suite: key.suite, key: randomBytes(32) }
    const vault = openVault({ wrapping: new Map([[1, key]]), current: 1, index })
    const sealed = vault.seal('case', fields)
    const clock = { now: () => at }
    const audit = databaseAudit({ clock, database: nowhere, files: {} as Files }, 'bench', () => {
      throw new Error('nothing is sealed here')
    })
    return async () => {
      if (refuseRoles({ roles }, ['handler']) || !visibleTo(place)(application)) throw new Error('refused')
      const opened = Object.keys(fields).map(field => vault.open('case', sealed, field))
      await audit.record({ at, actor: 'hs-jingban', action: 'case.open', subject: 'case', centre: centre.code })
      return JSON.stringify({ ...application, opened })
    }
  }
  const aes = prepared({ suite: 'aes', key: randomBytes(32) })
  const sm = prepared({ suite: 'sm', key: randomBytes(16) })
  const bare = async () => JSON.stringify({ ...application, opened: Object.values(fields) })
  for (const warm of [aes, sm, bare]) for (let turn = 0; turn < 200; turn += 1) await warm()
  const [ours = [], national = [], without = []] = await inTurn(
    rounds,
    () => millisecondsOf(500, aes),
    () => millisecondsOf(200, sm),
    () => millisecondsOf(2000, bare),
  )
  const row = (what: string, figures: readonly number[]): Row => ({
    what,
    unit: 'ms',
    ours: spread(figures),
    peer: { name: 'the same without', figures: spread(without) },
    budget: { words: '≤ 2 ms', kept: spread(figures).median <= 2 },
  })
  return [
    row('access, encryption (AES) and audit of one request', ours),
    row('access, encryption (SM4) and audit of one request', national),
  ]
}
