import type { Door } from '../../core/contract/door'
import { staffDoor } from '../../core/contract/staff/staff-door'
import { StaffRole } from '../../core/contract/staff/staff-view'
import { type ApplicationId, CentreCode } from '../../core/domain/values/ids'
import { depositor, logInByFace } from '../../local/acting/depositor'
import { submitRetirement } from '../../local/acting/retirement'
import { type Staff, signIn } from '../../local/acting/staff'
import { people } from '../../local/neighbours/world'
import { worldStaff } from '../../local/world/staff'
import type { World } from '../../local/world/start-world'
import { openWorld } from '../stage/open-world'
import { aboutCase, general } from './staff-bodies'

const huangshi = CentreCode.parse('420200')
const alxa = CentreCode.parse('152900')

let world: World
let application: ApplicationId
let foreign: ApplicationId
/** Somebody of 黄石 for every role, and a handler of another outlet. */
const crew = new Map<string, Staff>()

beforeAll(async () => {
  world = await openWorld()
  const here = depositor(world, 'openid-here')
  await logInByFace(world, here, people.huangshiRetiree, huangshi)
  application = (await submitRetirement(world, here, people.huangshiRetiree, huangshi)).id
  const there = depositor(world, 'openid-there')
  await logInByFace(world, there, people.alxaUnproved, alxa)
  foreign = (await submitRetirement(world, there, people.alxaUnproved, alxa)).id
  for (const role of StaffRole.options) {
    const found = worldStaff.find(({ centre, roles }) => centre === huangshi && roles.length === 1 && roles[0] === role)
    if (!found) throw new Error(`nobody in 黄石 is ${role}`)
    crew.set(role, await signIn(world, found.account))
  }
  crew.set('other outlet', await signIn(world, 'hs-daye'))
}, 120_000)
afterAll(async () => {
  await world?.close()
}, 30_000)

const outside = ['sign-in', 'sign-out', 'recover']

test('every message of the staff door is tried here', () => {
  expect([...Object.keys(aboutCase('')), ...Object.keys(general), ...outside].sort()).toEqual(
    Object.keys(staffDoor).sort(),
  )
})

test('a role the message does not name is refused before anything is read, whatever it names', async () => {
  const wrong: string[] = []
  let tried = 0
  for (const role of StaffRole.options)
    for (const id of [application, foreign, 'f'.repeat(32)])
      for (const [message, body] of Object.entries({ ...aboutCase(id), ...general })) {
        const { roles } = (staffDoor as Door)[message] ?? {}
        const reply = await crew.get(role)?.ask(message as 'who-am-i', body as never)
        const refused = reply?.ok === false && reply.problem.code === 'request.not-allowed'
        const may = !roles || roles.includes(role)
        if (!may && !refused) wrong.push(`${role} ${message} ${id}: ${JSON.stringify(reply)}`)
        tried += 1
      }
  expect(wrong).toEqual([])
  expect(tried).toBe(StaffRole.options.length * 3 * (Object.keys(aboutCase('')).length + Object.keys(general).length))
}, 120_000)

test.each(['handler', 'approver', 'head', 'hotline', 'other outlet'])(
  'for %s a case of the other centre is the same as none, message by message',
  async name => {
    const staff = crew.get(name) as Staff
    const strange = name === 'other outlet' ? [foreign, application] : [foreign]
    for (const id of strange)
      for (const [message, body] of Object.entries(aboutCase(id))) {
        const said = await staff.ask(message as 'claim', body as never)
        const none = await staff.ask(message as 'claim', aboutCase('f'.repeat(32))[message] as never)
        expect([message, said]).toEqual([message, none])
      }
  },
  60_000,
)

test('lists and counts hold the cases of the own centre and outlet, and those alone', async () => {
  const rows = async (name: string) => {
    const staff = crew.get(name) as Staff
    const listed = await staff.get('list-queue', { queue: 'reviewing', filter: {} })
    const found = await staff.get('search', { text: people.alxaUnproved.name })
    const { queues } = await staff.get('show-queues', {})
    return [listed.rows.map(row => row.id), found.rows, queues.find(({ queue }) => queue === 'reviewing')?.count]
  }
  expect(await rows('handler')).toEqual([[application], [], 1])
  expect(await rows('head')).toEqual([[application], [], 1])
  expect(await rows('other outlet')).toEqual([[], [], 0])
})

test('wrong types, operators and controls in any field of any message are refused or found to be nothing, and never break', async () => {
  const values = [{ $ne: null }, { $gt: '' }, [], null, -1.5, '$ne', '__proto__', 'a\u0000b', 'x'.repeat(5000)]
  const wrong: string[] = []
  let tried = 0
  for (const [message, body] of Object.entries({ ...aboutCase('f'.repeat(32)), ...general })) {
    const { roles = ['handler'] } = (staffDoor as Door)[message] ?? {}
    const staff = crew.get(roles[0] ?? 'handler')
    for (const field of Object.keys(body))
      for (const value of values) {
        const reply = await staff?.ask(message as 'who-am-i', { ...body, [field]: value } as never)
        tried += 1
        const code = reply?.ok === false ? reply.problem.code : 'ok'
        if (code === 'request.broken' || code === 'request.not-understood') wrong.push(`${message}.${field} ${code}`)
      }
  }
  expect(wrong).toEqual([])
  expect(tried).toBeGreaterThan(300)
}, 120_000)
