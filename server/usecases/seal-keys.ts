import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { SealKeyRecord } from '../records/seal-use'
import type { AskingStaff } from '../records/staff'
import { proveSecondFactor } from '../standing/prove-second-factor'

const keysOf = (ports: Ports) => ports.database.collection<SealKeyRecord>('sealKeys')

/** The centre's seals: the one in use, and those asked for. */
export async function listSealKeys(
  ports: Ports,
  { staff }: AskingStaff,
  _body: RequestOf<StaffDoor, 'list-seal-keys'>,
): Promise<Handled<ReplyOf<StaffDoor, 'list-seal-keys'>>> {
  const { centre } = staff
  const keys = (await keysOf(ports).list({ centre })).map(({ fingerprint, state, askedBy }) => ({
    fingerprint,
    state,
    askedBy,
    mine: askedBy === staff._id,
    centre,
  }))
  return { ok: true, body: { keys } }
}

/** 换章, the first of two administrators. */
export async function askSealKey(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'ask-seal-key'>,
): Promise<Handled<ReplyOf<StaffDoor, 'ask-seal-key'>>> {
  const proven = await proveSecondFactor(ports, staff, body.code)
  if (!proven.ok) return proven
  const { centre, _id: askedBy } = staff
  const { fingerprint } = body
  const at = ports.clock.now()
  const asked: SealKeyRecord = { _id: `${centre}:${fingerprint}`, centre, fingerprint, state: 'asked', askedBy, at }
  const added = await keysOf(ports).add(asked)
  if (added === 'taken') return { ok: false, problem: problems.actionNotPossible({ title: '这枚印章已经登记过。' }) }
  await ports.audit.record({ at, actor: askedBy, action: 'seal.change-asked', subject: fingerprint, centre })
  return { ok: true, body: {} }
}

/** 换章, the second: from now on this seal alone; the ones before are no longer agreed on. */
export async function approveSealKey(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'approve-seal-key'>,
): Promise<Handled<ReplyOf<StaffDoor, 'approve-seal-key'>>> {
  const { centre, _id: approvedBy } = staff
  const keys = keysOf(ports)
  const asked = await keys.find(`${centre}:${body.fingerprint}`)
  if (asked?.state !== 'asked') return { ok: false, problem: problems.notFound() }
  if (asked.askedBy === approvedBy)
    return {
      ok: false,
      problem: problems.sameHand({ title: '换章要由两位管理员办。', remedy: '请另一位管理员来办。' }),
    }
  const proven = await proveSecondFactor(ports, staff, body.code)
  if (!proven.ok) return proven
  if ((await keys.replace({ ...asked, state: 'approved', approvedBy })) === 'conflict')
    return { ok: false, problem: problems.staleVersion() }
  for (const { _id } of await keys.list({ centre }))
    if (_id !== asked._id) await keys.remove(_id, { state: 'approved' })
  const at = ports.clock.now()
  await ports.audit.record({ at, actor: approvedBy, action: 'seal.changed', subject: body.fingerprint, centre })
  return { ok: true, body: {} }
}
