import { itemCodes } from '../../core/catalogue/items/item-codes'
import { type ApplicationId, CentreCode } from '../../core/domain/values/ids'
import { decide } from '../../local/acting/decide'
import { type Depositor, depositor, logInByFace } from '../../local/acting/depositor'
import { fireClock } from '../../local/acting/fire-clock'
import { fillOnline, handIn } from '../../local/acting/online-item'
import { pictures } from '../../local/acting/pictures'
import { freshKey, photograph, propose, untilState } from '../../local/acting/retirement'
import { type Staff, signIn } from '../../local/acting/staff'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import type { WorldPerson } from '../../local/neighbours/world-shapes'
import type { World } from '../../local/world/start-world'
import { openWorld } from '../stage/open-world'

const huangshi = CentreCode.parse('420200')
const alxa = CentreCode.parse('152900')

let world: World
const staff = {} as Record<'hs-jingban' | 'hs-fuhe' | 'al-jingban' | 'al-fuhe', Staff>
beforeAll(async () => {
  world = await openWorld()
  for (const account of ['hs-jingban', 'hs-fuhe', 'al-jingban', 'al-fuhe'] as const)
    staff[account] = await signIn(world, account)
}, 60_000)
afterAll(() => world?.close(), 30_000)

async function loggedIn(person: WorldPerson, centre: CentreCode): Promise<Depositor> {
  const who = depositor(world, `openid-${person.phone}`)
  await logInByFace(world, who, person, centre)
  return who
}

async function approve(approver: Staff, application: ApplicationId) {
  const said = await decide(world, approver, application, 'approve')
  if (!said.ok) throw new Error(JSON.stringify(said.problem))
}

async function refuse(handler: Staff, approver: Staff, application: ApplicationId) {
  const { review } = await handler.get('show-application', { application })
  await handler.get('claim', { application, version: review.row.version })
  const reason = review.refusalReasons[0]?.code
  for (const [who, action] of [
    [handler, 'propose-refusal'],
    [approver, 'refuse'],
  ] as const) {
    const said = await decide(world, who, application, action, { reason })
    if (!said.ok) throw new Error(JSON.stringify(said.problem))
  }
}

const name = (person: WorldPerson) => ({
  item: itemCodes.informationChange,
  answers: { what: 'name', to: `${person.name}一` },
  more: ['change-proof'],
})

describe.each([
  ['黄石', huangshi, people.huangshiWorker, 'hs-jingban', 'hs-fuhe'],
  ['阿拉善', alxa, people.alxaUnsealed, 'al-jingban', 'al-fuhe'],
] as const)('信息变更 in %s', (_name, centre, person, handler, approver) => {
  test('a telephone number is entered at once, and whoever had the old one is told', async () => {
    const who = await loggedIn(person, centre)
    const phone = `1990000${centre.slice(0, 4)}`
    const { draft } = await fillOnline(who, centre, {
      item: itemCodes.informationChange,
      answers: { what: 'phone', to: phone },
    })
    expect(draft.definition.slots.find(({ spared }) => spared)?.name).toBe('change-proof')
    const { id } = await handIn(world, who, draft)
    const done = await untilState(who, id, 'done')
    expect(done.documents.map(document => document.name)).toContain('acceptance-receipt')
    const { messages } = (await world.control('sms', `/control/inbox?phone=${person.phone}`)) as {
      messages: unknown[]
    }
    expect(JSON.stringify(messages)).toContain('信息变更')
  }, 60_000)

  test('a name is refused with a reason, asked for again, supplemented, and entered after two people', async () => {
    const who = await loggedIn(person, centre)
    const first = await handIn(world, who, (await fillOnline(who, centre, name(person))).draft)
    await refuse(staff[handler], staff[approver], first.id)
    expect((await untilState(who, first.id, 'refused')).refusal?.title).toBeTruthy()

    const second = await handIn(world, who, (await fillOnline(who, centre, name(person))).draft)
    const { review } = await staff[handler].get('show-application', { application: second.id })
    await staff[handler].get('claim', { application: second.id, version: review.row.version })
    const asked = await decide(world, staff[handler], second.id, 'ask-correction', {
      lines: [{ slot: 'change-proof', reason: 'blurred' }],
    })
    expect(asked.ok).toBe(true)
    const { application } = await who.get('show-application', { application: second.id })
    const blurred = application.materials.find(({ slot }) => slot === 'change-proof')
    expect(blurred).toBeDefined()
    await photograph(who, second.id, 'change-proof', (await pictures()).read('id-back.jpg'))
    const { application: fresh } = await who.get('show-application', { application: second.id })
    await who.get('resubmit-application', { application: second.id, version: fresh.version, key: freshKey() })
    await propose(staff[handler], second.id)
    await approve(staff[approver], second.id)
    await untilState(who, second.id, 'done')
    // The centre knows them by the new name now, and so do we.
    const again = await loggedIn({ ...person, name: `${person.name}一` }, centre)
    expect((await again.get('look-up-accounts', { centre })).accounts).toHaveLength(1)
  }, 60_000)
})

describe('提前还清', () => {
  const item = itemCodes.earlyRepayment
  const answers = { source: 'card' }

  test('阿拉善: the sum is said, agreed to, debited at once, and the loan is settled', async () => {
    const who = await loggedIn(people.alxaRetiredBorrower, alxa)
    const { draft, estimate } = await fillOnline(who, alxa, { item, answers })
    expect(estimate).toMatchObject({ kind: 'paid-off', on: '2026-11-24' })
    const { id, path } = await handIn(world, who, draft, estimate?.total)
    expect(path).toBe('instant')
    const done = await untilState(who, id, 'done')
    expect(done.debit).toMatchObject({ total: estimate?.total, done: true, on: '2026-11-24' })
    const { loans } = await who.get('look-up-loans', { centre: alxa })
    expect(loans.map(({ status }) => status)).toEqual(['settled'])
  }, 60_000)

  test('黄石: refused by two people; asked for a clearer picture, approved, debited the next morning', async () => {
    const who = await loggedIn(people.huangshiRetiredBorrower, huangshi)
    const { draft, estimate } = await fillOnline(who, huangshi, { item, answers })
    const refused = await handIn(world, who, draft, estimate?.total)
    await refuse(staff['hs-jingban'], staff['hs-fuhe'], refused.id)
    await untilState(who, refused.id, 'refused')

    const anew = await fillOnline(who, huangshi, { item, answers })
    const { id } = await handIn(world, who, anew.draft, anew.estimate?.total)
    const { review } = await staff['hs-jingban'].get('show-application', { application: id })
    await staff['hs-jingban'].get('claim', { application: id, version: review.row.version })
    await decide(world, staff['hs-jingban'], id, 'ask-correction', { lines: [{ slot: 'id-back', reason: 'blurred' }] })
    await photograph(who, id, 'id-back', (await pictures()).read('id-back.jpg'))
    const { application } = await who.get('show-application', { application: id })
    await who.get('resubmit-application', { application: id, version: application.version, key: freshKey() })
    await propose(staff['hs-jingban'], id)
    await approve(staff['hs-fuhe'], id)
    const planned = await untilState(who, id, 'planned')
    expect(planned.debit).toMatchObject({ on: '2026-11-25', done: false, total: anew.estimate?.total })
    // Nine in the morning of the next working day.
    await wind(world, 24 * 3600)
    await fireClock(world)
    await logInByFace(world, who, people.huangshiRetiredBorrower, huangshi)
    expect((await untilState(who, id, 'done')).debit).toMatchObject({ done: true, on: '2026-11-25' })
  }, 90_000)
})
