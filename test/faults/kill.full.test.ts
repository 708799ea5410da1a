import { type ApplicationId, CentreCode } from '../../core/domain/values/ids'
import { type Depositor, depositor, logInByFace } from '../../local/acting/depositor'
import { fireClock } from '../../local/acting/fire-clock'
import { freshKey, propose } from '../../local/acting/retirement'
import { type Staff, signIn } from '../../local/acting/staff'
import { until } from '../../local/acting/until'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { bankJournal } from '../stage/bank-journal'
import { coreOrders } from '../stage/core-orders'
import { openWorld } from '../stage/open-world'
import { counts, killedDuring, moment, submitUnderFire } from '../stage/under-fire'

const huangshi = CentreCode.parse('420200')
const alxa = CentreCode.parse('152900')

let world: World
let handlers: Record<string, Staff>
let approvers: Record<string, Staff>
beforeAll(async () => {
  world = await openWorld()
  const [hsHandler, hsApprover, alHandler, alApprover] = await Promise.all(
    ['hs-jingban', 'hs-fuhe', 'al-jingban', 'al-fuhe'].map(account => signIn(world, account)),
  )
  if (!hsHandler || !hsApprover || !alHandler || !alApprover) throw new Error('somebody is missing')
  handlers = { [huangshi]: hsHandler, [alxa]: alHandler }
  approvers = { [huangshi]: hsApprover, [alxa]: alApprover }
}, 120_000)
afterAll(async () => {
  await world?.close()
}, 30_000)

interface Case {
  who: Depositor
  id: ApplicationId
  centre: CentreCode
  card: string
}
const cases: Case[] = []

test('killed while staff approve and money moves: every case ends well, and nothing is posted or paid twice', async () => {
  const stories: [keyof typeof people, CentreCode, number][] = [
    ['huangshiRetiree', huangshi, 0],
    ['huangshiVeteran', huangshi, 1],
    ['alxaLarge', alxa, 0],
    ['alxaInstant', alxa, 0],
    ['alxaUnproved', alxa, 0],
  ]
  for (const [index, [role, centre, which]] of stories.entries()) {
    const person = people[role]
    const who = depositor(world, `openid-${role}`)
    await logInByFace(world, who, person, centre)
    const card = person.cards[which]?.number ?? ''
    const id = await submitUnderFire(world, who, person, centre, moment(index), card)
    cases.push({ who, id, centre, card })
    if (role === 'alxaInstant') continue
    const [handler, approver] = [handlers[centre], approvers[centre]]
    if (!handler || !approver) throw new Error('nobody here')
    await until('it is proposed', async () => {
      await propose(handler, id)
      return true
    })
    await wind(world, 30)
    const { row } = (await approver.get('show-application', { application: id })).review
    const body = { application: id, version: row.version, key: freshKey(), action: 'approve' } as const
    const code = await approver.freshCode()
    const approved = await killedDuring(world, index * 220 + Math.random() * 220, () =>
      approver.ask('take-action', { ...body, code }),
    )
    await until('it is approved', async () => {
      const { state } = (await who.get('show-application', { application: id })).application.shown
      if (state !== 'confirming') return true
      // Nothing that was acknowledged may be undone.
      expect(approved?.ok ?? false).toBe(false)
      const { review } = await approver.get('show-application', { application: id })
      await wind(world, 30)
      await approver.ask('take-action', { ...body, version: review.row.version, code: await approver.freshCode() })
      return false
    })
    // Once more, while core and bank are telling what they did.
    await killedDuring(world, moment(index), async () => undefined)
  }
  for (const { who, id } of cases) {
    await until(
      `case ${id} ends`,
      async () => {
        if ((await who.get('show-application', { application: id })).application.shown.state === 'done') return true
        await wind(world, 30)
        await fireClock(world)
        return false
      },
      40,
      200,
    )
  }
  const orders = [...(await coreOrders(world, 'core-huangshi')), ...(await coreOrders(world, 'core-alxa'))]
  const { payments, instructions } = await bankJournal(world)
  for (const { id, card, who } of cases) {
    const { payment } = (await who.get('show-application', { application: id })).application
    expect(orders.filter(order => order.id.startsWith(id))).toMatchObject([{ state: 'posted' }])
    expect(instructions.filter(one => one.reference.startsWith(id))).toMatchObject([{ state: 'paid' }])
    expect(payments.filter(one => one.card === card)).toMatchObject([{ amount: payment?.total }])
  }
  expect(payments).toHaveLength(cases.length)
  expect(orders.filter(order => order.state === 'posted')).toHaveLength(cases.length)
  console.log(
    `kills ${counts.kills}, answered ${counts.acknowledged}, unanswered ${counts.unanswered}, paid once ${payments.length}`,
  )
}, 300_000)
