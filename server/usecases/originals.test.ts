import type { ApplicationId } from '../../core/domain/values/ids'

import type { Alert } from '../records/alert'
import type { AskingStaff } from '../records/staff'
import { showCase } from './show-case'
import { approves, checks, does, passes, reachesHandler, state, stored, tries } from './testing/exchange-story'
import { mustRefuse, mustReply } from './testing/must'
import { sent } from './testing/sent-story'

test('originals: asked for, posted with a number, received, and the clock runs on (edge 11: a result may overtake them)', async () => {
  const { world, here, there, at, a, b } = await sent()
  await reachesHandler(world, there)
  await does(world, there, [at(b, 'handler'), 'ask-originals', { reason: '按本中心规定核对原件' }])
  await passes(world)
  expect([await state(world, here), await state(world, there)]).toEqual(['mailing', 'waiting-mail'])
  expect(mustRefuse(await tries(world, at(a, 'liaison'), here, 'post')).fields?.[0]?.path).toBe('tracking')
  await does(world, here, [at(a, 'liaison'), 'post', { tracking: { carrier: '示例快递', number: 'SF000' } }])
  await passes(world)
  expect((await stored(world, there)).events.at(-1)?.data?.tracking).toEqual({ carrier: '示例快递', number: 'SF000' })
  await does(world, there, [at(b, 'liaison'), 'originals-in'])
  await passes(world)
  expect([await state(world, here), await state(world, there)]).toEqual(['acknowledged', 'handling'])
  // What was posted goes back before the answer: once, with a number, and whoever is at the window is called.
  await checks(world, at(b, 'handler'), there)
  await approves(world, there)
  const returned = { tracking: { carrier: '示例快递', number: 'SF001' } }
  expect(mustRefuse(await tries(world, at(b, 'liaison'), there, 'return-originals')).fields?.[0]?.path).toBe('tracking')
  await does(world, there, [at(b, 'liaison'), 'return-originals', returned])
  expect(mustRefuse(await tries(world, at(b, 'liaison'), there, 'return-originals', returned)).code).toBe(
    'application.action-not-possible',
  )
  await passes(world)
  expect(await state(world, here)).toBe('acknowledged')
  const back = (await stored(world, here)).events.findLast(({ action }) => action === 'originals-returned')
  expect(back?.data?.tracking).toEqual(returned.tracking)
  const alerts = await world.ports.database.collection<Alert>('alerts').list({ application: here })
  expect(alerts.find(({ what }) => what === 'originals-returned')?.roles).toEqual(['window', 'liaison'])
})

test('originals still away when the case is filed: each side writes down where they stay, or has them sent back first', async () => {
  const { world, here, there, at, a, b } = await sent()
  await reachesHandler(world, there)
  await does(world, there, [at(b, 'handler'), 'ask-originals', { reason: '按本中心规定核对原件' }])
  await passes(world)
  await does(world, here, [at(a, 'liaison'), 'post', { tracking: { carrier: '示例快递', number: 'SF000' } }])
  await passes(world)
  await does(world, there, [at(b, 'liaison'), 'originals-in'])
  await checks(world, at(b, 'handler'), there)
  await approves(world, there)
  await does(world, there, [at(b, 'handler'), 'report'], [at(b, 'liaison'), 'send-result'])
  await passes(world)
  await does(world, here, [at(a, 'window'), 'tell', { delivery: { how: 'collected' } }])
  const archive = { number: 'DA-1', pages: 9 }
  const blank = { archive: { ...archive, kept: ' ' } }
  expect(mustRefuse(await tries(world, at(a, 'archivist'), here, 'archive', { archive })).fields?.[0]?.path).toBe(
    'archive.kept',
  )
  expect(mustRefuse(await tries(world, at(b, 'archivist'), there, 'archive', blank)).fields?.[0]?.path).toBe(
    'archive.kept',
  )
  const kept = '对方中心尚未寄还，已登记'
  const shown = async (staff: AskingStaff, application: ApplicationId) =>
    mustReply(await showCase(world.ports, staff, { application })).review
  const asks = (await shown(at(a, 'archivist'), here)).actions.find(({ action }) => action === 'archive')?.asks
  expect(asks).toEqual(['archive', 'kept'])
  await does(world, here, [at(a, 'archivist'), 'archive', { archive: { ...archive, kept } }])
  expect((await shown(at(a, 'archivist'), here)).history[0]).toMatchObject({ words: '装订归档', note: kept })
  // After the answer, and even after it was filed here, they may come back; nothing else moves.
  const returned = { tracking: { carrier: '示例快递', number: 'SF002' } }
  await does(world, there, [at(b, 'liaison'), 'return-originals', returned])
  await passes(world)
  expect([await state(world, here), await state(world, there)]).toEqual(['archived', 'closed'])
  expect((await stored(world, here)).events.at(-1)).toMatchObject({ action: 'originals-returned', data: returned })
  await does(world, there, [at(b, 'archivist'), 'archive', { archive }])
  expect(await state(world, there)).toBe('archived')
})

test('originals nobody posted cannot be sent back', async () => {
  const { world, there, at, b } = await sent()
  await reachesHandler(world, there)
  await approves(world, there)
  const returned = { tracking: { carrier: '示例快递', number: 'SF001' } }
  expect(mustRefuse(await tries(world, at(b, 'liaison'), there, 'return-originals', returned)).code).toBe(
    'application.action-not-possible',
  )
})
