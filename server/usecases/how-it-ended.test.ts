import { purchaseWithdrawal } from '../../core/catalogue/items/purchase-withdrawal'
import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import { unitRegistration } from '../../core/catalogue/items/unit-registration'
import { centres } from '../../core/catalogue/registry'
import type { Centre } from '../../core/domain/centre/centre'
import type { ApplicationId } from '../../core/domain/values/ids'
import { applicationCard } from '../views/application-view'
import { showCase } from './show-case'
import { code } from './testing/apply-story'
import { acceptedAtHome } from './testing/at-home'
import { aWorldFor, checks, does, type ExchangeWorld, passes, sends, stored, takesDown } from './testing/exchange-story'
import { mustReply } from './testing/must'

const b = centres.find(({ shortName }) => shortName === '阿拉善盟') as Centre
const card = async (world: ExchangeWorld, id: ApplicationId) =>
  applicationCard(await stored(world, id), world.ports.clock.now())

test('taken back at the own window it reads taken back, also after it was told and filed', async () => {
  const world = await aWorldFor(b, purchaseWithdrawal)
  const { at } = world
  const id = await acceptedAtHome(world, purchaseWithdrawal)
  await does(
    world,
    id,
    [at(b, 'window'), 'withdraw-in-person'],
    [at(b, 'window'), 'tell', { delivery: { how: 'collected' } }],
  )
  expect((await card(world, id)).shown.words).toBe('已撤回')
  await does(world, id, [at(b, 'archivist'), 'archive', { archive: { number: 'DA-1', pages: 3 } }])
  expect((await card(world, id)).shown.words).toBe('已撤回')
})

test('what was not taken down was not taken down, in every line of it', async () => {
  const world = await aWorldFor(b, settlementCertificate)
  const { a, at, ports } = world
  const id = await takesDown(world, settlementCertificate, 'agency')
  const { review } = mustReply(await showCase(ports, at(a, 'window'), { application: id }))
  const reason = review.actions.find(({ action }) => action === 'decline')?.reasons?.[0]?.code
  await does(
    world,
    id,
    [at(a, 'window'), 'decline', { reason }],
    [at(a, 'window'), 'tell', { delivery: { how: 'collected' } }],
  )
  expect((await card(world, id)).next).toContain('没有受理')
})

test('what the core refuses at the own window is no payment where none is made', async () => {
  const world = await aWorldFor(b, unitRegistration)
  const { at, ports } = world
  const id = await acceptedAtHome(world, unitRegistration)
  await checks(world, at(b, 'handler'), id)
  ports.core(b.code).refuses['unit-registration'] = '该单位已开户'
  await does(world, id, [at(b, 'handler'), 'propose'], [at(b, 'approver'), 'approve', { code: code(ports) }])
  await passes(world, 1200)
  expect((await stored(world, id)).state).toBe('failed')
  const { review } = mustReply(await showCase(ports, at(b, 'approver'), { application: id }))
  const said = [(await card(world, id)).shown.words, review.row.stateWords, ...review.actions.map(({ label }) => label)]
  expect(said.join()).not.toMatch(/打款|付款/)
})

test('before it is sent the accepting centre promises its own check, and no more', async () => {
  const world = await aWorldFor(b, settlementCertificate)
  const { a, at, ports } = world
  const id = await takesDown(world, settlementCertificate, 'agency')
  await does(world, id, [at(a, 'window'), 'accept'])
  const before = await card(world, id)
  expect(before.due?.words).toMatch(/^最晚.*核实完$/)
  const { review } = mustReply(await showCase(ports, at(a, 'window'), { application: id }))
  expect(review.promise).toMatch(/前核实完$/)
})

test('sent, it is due when the deciding centre has decided', async () => {
  const world = await aWorldFor(b, settlementCertificate)
  const id = await takesDown(world, settlementCertificate, 'agency')
  await sends(world, id)
  expect((await card(world, id)).due?.words).toMatch(/办好$/)
})
