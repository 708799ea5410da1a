import { CentreCode } from '../../core/domain/values/ids'
import { decide } from '../acting/decide'
import { type Depositor, depositor, logInByFace } from '../acting/depositor'
import { pictures } from '../acting/pictures'
import { approve, freshKey, propose, submitRetirement } from '../acting/retirement'
import { type Staff, signIn } from '../acting/staff'
import { people } from '../neighbours/world'
import type { World } from '../world/start-world'

export const huangshi = CentreCode.parse('420200')
export const alxa = CentreCode.parse('152900')
export const tuesday = '2026-11-24T02:00:00.000Z'
export const day = 86_400

/** 王建国, on the phone that the phone page shows first. */
export async function wang(world: World): Promise<Depositor> {
  const who = depositor(world, 'phone-wang')
  await logInByFace(world, who, people.huangshiRetiree, huangshi)
  return who
}

export async function submitted(world: World) {
  const who = await wang(world)
  const { id } = await submitRetirement(world, who, people.huangshiRetiree, huangshi, undefined, await pictures())
  return { who, id }
}

export const desk = async (world: World) => ({
  handler: await signIn(world, 'hs-jingban'),
  approver: await signIn(world, 'hs-fuhe'),
})

/** A decision that must go through: a scenario that is not what it says is worse than none. */
export async function decided(
  world: World,
  staff: Staff,
  ...rest: Parameters<typeof decide> extends [unknown, unknown, ...infer R] ? R : never
): Promise<void> {
  const outcome = await decide(world, staff, ...rest)
  if (!outcome.ok) throw new Error(`${rest[1]} was refused: ${JSON.stringify(outcome.problem)}`)
}

export async function claimed(handler: Staff, id: Awaited<ReturnType<typeof submitted>>['id']): Promise<void> {
  const { review } = await handler.get('show-application', { application: id })
  await handler.get('claim', { application: id, version: review.row.version })
}

/** The handler checks and proposes, the second person approves. */
export async function approvedByTwo(world: World, id: Awaited<ReturnType<typeof submitted>>['id']): Promise<void> {
  const { handler, approver } = await desk(world)
  await propose(handler, id)
  await approve(approver, id)
}

export async function alxaSubmitted(world: World, role: 'alxaInstant' | 'alxaLarge') {
  const who = depositor(world, 'phone-wuyun')
  await logInByFace(world, who, people[role], alxa)
  return { who, application: await submitRetirement(world, who, people[role], alxa, undefined, await pictures()) }
}

export async function issued(world: World) {
  const who = await wang(world)
  const query = await who.get('read-notice', { centre: huangshi, notice: 'query' })
  const consent = { version: query.version }
  const { accounts } = await who.get('look-up-accounts', { centre: huangshi, consent })
  const account = accounts[0]?.id ?? ''
  const key = freshKey()
  return { who, ...(await who.get('issue-certificate', { centre: huangshi, account, kind: 'deposit', key })) }
}
