import { definitionOf } from '../../core/catalogue/definitions/definition-of'
import { retirementWithdrawal } from '../../core/catalogue/items/retirement-withdrawal'
import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import { centres } from '../../core/catalogue/registry'
import type { Centre } from '../../core/domain/centre/centre'
import { mask } from '../../core/domain/values/mask'
import { startIntake } from './start-intake'
import { aKey, staffOf } from './testing/apply-story'
import {
  anIntake,
  aWorldFor,
  checks,
  does,
  handsOver,
  passes,
  reachesHandler,
  sends,
  stored,
  takesDown,
} from './testing/exchange-story'
import { mustRefuse, mustReply } from './testing/must'
import { sent } from './testing/sent-story'

const [, alxa] = centres as [Centre, Centre]

test('a name with 生僻字 or other dots is written one way, and the card is compared by it; one letter off is for people to see (edge 9)', async () => {
  const world = await aWorldFor(alxa, retirementWithdrawal)
  const { ports, a, b, at } = world
  const rare = '阿𬭎·买买提'
  const person = ports.core(b.code).people[0]
  if (!person) throw new Error('nobody lives here')
  person.identity = { ...person.identity, name: rare }
  for (const account of person.accounts) account.holder = rare
  ports.bank.cards.push({
    holder: rare,
    idNumber: person.identity.idNumber,
    bank: '102',
    number: '6222020200099999999',
    kind: 'debit',
  })
  const intake = anIntake(world, retirementWithdrawal, 'agency')
  const taken = async (name: string, card: string) => {
    const body = { ...intake, key: aKey(), applicant: { ...intake.applicant, name }, payee: { bank: '102', card } }
    const { review } = mustReply(await startIntake(ports, at(a, 'window'), body))
    const groups = new Set<string>()
    for (const slot of definitionOf(b, retirementWithdrawal.code, 'agency')?.slots ?? []) {
      if (slot.oneOf && groups.has(slot.oneOf)) continue
      if (slot.oneOf) groups.add(slot.oneOf)
      await handsOver(world, review.row.id, slot.name)
    }
    return sends(world, review.row.id)
  }
  const own = await taken('阿𬭎•买买提', '6222020200099999999')
  expect([own.masked.name, own.cardOwnName, own.proofs.card]).toEqual([mask.name(rare), 'yes', true])
  // Somebody else's card by one letter: nothing is refused by a machine, and nothing is paid without people having seen it.
  ports.bank.cards.push({
    holder: '阿𬭎·买买堤',
    idNumber: person.identity.idNumber,
    bank: '102',
    number: '6222020200088888888',
    kind: 'debit',
  })
  const other = await taken(rare, '6222020200088888888')
  expect([other.cardOwnName, other.proofs.card]).toEqual(['unknown', false])
})

test('accounts in three centres: each request goes to the centre it names, and to no other (edge 13)', async () => {
  const world = await aWorldFor(alxa, settlementCertificate)
  const { ports, a, b, at } = world
  const third = { to: '990100', toName: '样本市住房公积金中心' }
  const intake = anIntake(world, settlementCertificate, 'agency')
  const here = mustReply(await startIntake(ports, at(a, 'window'), intake)).review
  const there = mustReply(await startIntake(ports, at(a, 'window'), { ...intake, ...third, key: aKey() })).review
  expect([here.exchange?.other, here.exchange?.byHand]).toEqual([b.name, false])
  expect([there.exchange?.other, there.exchange?.byHand]).toEqual([third.toName, true])
  // Our own business is not handed to ourselves: it is taken down as 本地办理.
  const own = await startIntake(ports, at(a, 'window'), { ...intake, to: a.code, key: aKey() })
  expect(mustRefuse(own).title).toBe('这件是本中心自己的业务。')
})

test('the applicant has died: refused with that reason by two people, and the accepting centre tells the heirs what to do (edge 14)', async () => {
  const { world, here, there, at, a, b } = await sent(retirementWithdrawal)
  await reachesHandler(world, there)
  await does(world, there, [at(b, 'handler'), 'propose-refusal', { reason: 'deceased' }])
  await does(
    world,
    there,
    [at(b, 'approver'), 'refuse', { reason: 'deceased' }],
    [at(b, 'handler'), 'report'],
    [at(b, 'liaison'), 'send-result'],
  )
  await passes(world)
  const result = (await stored(world, here)).events.findLast(({ action }) => action === 'result')
  expect(result?.data?.reason).toMatchObject({ code: 'deceased', remedy: expect.stringContaining('继承人') })
  await does(world, here, [at(a, 'window'), 'tell', { delivery: { how: 'phone' } }])
})

test('the liaison is on leave: another with that role goes on with the very same case (edge 16)', async () => {
  const world = await aWorldFor(alxa, settlementCertificate)
  const { ports, a, at } = world
  const here = await takesDown(world, settlementCertificate, 'agency')
  const window = at(a, 'window')
  await does(world, here, [window, 'accept'], [window, 'start-check'])
  await checks(world, window, here)
  await does(world, here, [window, 'propose'], [at(a, 'second'), 'approve'], [window, 'hand-over'])
  const standIn = await staffOf(ports, a, 'stand-in', 'liaison')
  await does(world, here, [standIn, 'send'])
  await passes(world)
  expect((await stored(world, here)).state).toBe('acknowledged')
})

test('between two centres of one province it is 省内通办, by the same machine', async () => {
  const world = await aWorldFor(alxa, settlementCertificate)
  const { ports, a, at } = world
  const intake = anIntake(world, settlementCertificate, 'agency')
  const near = { to: `${a.code.slice(0, 2)}0900`, toName: '同省示例中心', key: aKey() }
  const scopeOf = async (more: object) =>
    mustReply(await startIntake(ports, at(a, 'window'), { ...intake, ...more })).review.exchange?.scope
  expect([await scopeOf({}), await scopeOf(near)]).toEqual(['跨省通办', '省内通办'])
})
