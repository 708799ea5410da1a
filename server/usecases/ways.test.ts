import { itemCodes } from '../../core/catalogue/items/item-codes'
import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import type { Mode } from '../../core/domain/item/item'
import type { ItemCode } from '../../core/domain/values/ids'
import { settings } from '../settings/settings'
import { checkBeforeApply } from './check-before-apply'
import { describeItem } from './describe-item'
import { showCase } from './show-case'
import { showHome } from './show-home'
import { showIntake } from './show-intake'
import { startDraft } from './start-draft'
import { startIntake } from './start-intake'
import { submitApplication } from './submit-application'
import { aKey, anApplyWorld, centreOf, code, staffOf } from './testing/apply-story'
import { anIntake, aWorldFor, does, passes, sends, state, takesDown } from './testing/exchange-story'
import { mustRefuse, mustReply } from './testing/must'
import { closeWay, listWays, openWay } from './ways'

const repayment = { item: itemCodes.earlyRepayment, mode: 'online' } as const
const reason = '本中心小程序尚未开通'

async function anOffice() {
  const world = await anApplyWorld('reviewed')
  const { ports, centre, asking } = world
  const administrator = await staffOf(ports, centre, 'admin-1', 'administrator')
  const close = (named: { item: ItemCode; mode: Mode } = repayment, by = administrator) =>
    closeWay(ports, by, { ...named, reason, code: code(ports) })
  const card = async () =>
    mustReply(await showHome(ports, asking, { centre: centre.code })).items.find(({ item }) => item === repayment.item)
  return { ...world, administrator, close, card }
}

test('an assumed way is switched off: nothing begins in it any more, at no door; opened again it is as before', async () => {
  const { ports, asking, centre, administrator, close, card } = await anOffice()
  const asked = { centre: centre.code, item: repayment.item }
  const { draft } = mustReply(await startDraft(ports, asking, asked))
  expect(await card()).toMatchObject({ online: true, opens: 'item' })

  const { ways } = mustReply(await close())
  expect(ways.find(({ item, mode }) => item === repayment.item && mode === 'online')?.closed).toEqual({
    byName: 'admin-1',
    at: ports.clock.now(),
    reason,
  })
  expect(await card()).toMatchObject({ online: false, opens: 'window', window: { phone: centre.phone } })
  const refusals = await Promise.all([
    describeItem(ports, asking, asked),
    checkBeforeApply(ports, asking, asked),
    startDraft(ports, asking, asked),
    submitApplication(ports, asking, { draft: draft.id, version: 1, key: aKey(), stepUp: 'x', promise: true }),
  ])
  expect(refusals.map(each => mustRefuse(each).code)).toEqual(Array(4).fill('apply.not-online'))

  mustReply(await openWay(ports, administrator, { ...repayment, code: code(ports) }))
  expect(await card()).toMatchObject({ online: true })
  // What was typed before is still there.
  expect(mustReply(await startDraft(ports, asking, asked)).draft.id).toBe(draft.id)
  const written = ports.audited.filter(({ action }) => action.startsWith('way.'))
  expect(written.map(({ action, subject }) => [action, subject])).toEqual([
    ['way.closed', `${centre.code}:early-repayment:online`],
    ['way.opened', `${centre.code}:early-repayment:online`],
  ])
})

test('switched off for other centres’ windows: nothing is taken down, what is under way arrives, and the liaison is told to send it back', async () => {
  const world = await aWorldFor(centreOf('reviewed'), settlementCertificate)
  const { ports, a, b, at } = world
  const here = await takesDown(world, settlementCertificate, 'agency')
  const administrator = await staffOf(ports, b, 'admin-1', 'administrator')
  const way = { item: settlementCertificate.code, mode: 'agency' } as const
  mustReply(await closeWay(ports, administrator, { ...way, reason, code: code(ports) }))

  const shown = await showIntake(ports, at(a, 'window'), { to: b.code, item: way.item })
  expect(mustReply(shown).ways).toEqual([])
  const taken = await startIntake(ports, at(a, 'window'), anIntake(world, settlementCertificate, 'agency'))
  expect(mustRefuse(taken)).toMatchObject({ code: 'apply.not-online', title: '对方中心没有这种办理方式。' })

  const there = (await sends(world, here))._id
  const { review } = mustReply(await showCase(ports, at(b, 'liaison'), { application: there }))
  expect(review.exchange?.closed).toBe(reason)
  await does(world, there, [at(b, 'liaison'), 'nack', { reason: '本中心已停办代收代办' }])
  await passes(world)
  expect(await state(world, here)).toBe('at-liaison')
})

test.each<[string, ItemCode, Mode]>([
  ['named by the centre’s own document', itemCodes.retirementWithdrawal, 'online'],
  ['not there at all', itemCodes.earlyRepayment, 'two-place'],
  ['the own window’s', itemCodes.earlyRepayment, 'local'],
])('a way that is %s cannot be switched off', async (_what, item, mode) => {
  const { ports, close } = await anOffice()
  mustRefuse(await close({ item, mode }))
  expect(await ports.database.collection('closedWays').list({})).toEqual([])
})

test('without the right six digits nothing is switched', async () => {
  const { ports, administrator, card } = await anOffice()
  expect(mustRefuse(await closeWay(ports, administrator, { ...repayment, reason, code: '000000' })).code).toBe(
    'staff.totp-wrong',
  )
  expect(await card()).toMatchObject({ online: true })
})

test('it is the own centre’s alone, and another instance knows within a minute', async () => {
  const { ports, centre } = await anOffice()
  const other = centreOf('instant')
  const elsewhere = settings(ports)
  await elsewhere.settings.look()
  const administrator = await staffOf(ports, other, 'admin-9', 'administrator')
  const change = { item: itemCodes.retirementWithdrawal, mode: 'agency' } as const
  mustReply(await closeWay(ports, administrator, { ...change, reason, code: code(ports) }))
  const closed = (code_: string) => elsewhere.offers.closed(code_ as typeof centre.code, change.item, change.mode)
  expect([closed(centre.code), closed(other.code)]).toEqual([undefined, undefined])
  ports.clock.pass(60)
  await elsewhere.settings.look()
  expect([closed(centre.code), closed(other.code)]).toEqual([undefined, reason])
  const ways = mustReply(await listWays(ports, await staffOf(ports, centre, 'admin-2', 'administrator'), {})).ways
  expect(ways.filter(way => way.closed)).toEqual([])
})

test('every way says what it rests on, and an assumed one can be switched off', async () => {
  const { ports, administrator } = await anOffice()
  const { ways, facts } = mustReply(await listWays(ports, administrator, {}))
  const rest = (item: ItemCode, mode: Mode) => ways.find(way => way.item === item && way.mode === mode)
  expect(rest(itemCodes.retirementWithdrawal, 'online')).toMatchObject({ switchable: false })
  expect(rest(itemCodes.earlyRepayment, 'online')).toMatchObject({ switchable: true })
  expect(rest(itemCodes.earlyRepayment, 'online')?.assumed.map(({ what }) => what)).toContain('办理方式')
  expect(facts).toContainEqual({ what: '服务时间', source: '来源文件没有写' })
})
