import { purchaseWithdrawal } from '../../core/catalogue/items/purchase-withdrawal'
import { retirementWithdrawal } from '../../core/catalogue/items/retirement-withdrawal'
import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import { centres } from '../../core/catalogue/registry'
import { plus } from '../../core/domain/calendar/plus'
import type { Centre } from '../../core/domain/centre/centre'
import type { Alert } from '../records/alert'
import type { NoticeRecord } from '../records/notice'
import { chaseAlarms } from './chase-alarms'
import { chaseDeadlines } from './chase-deadlines'
import { denyApplication } from './deny-application'
import { redirectIntake } from './redirect-intake'
import { showCase } from './show-case'
import { aKey, code } from './testing/apply-story'
import {
  approves,
  aWorldFor,
  checks,
  does,
  type ExchangeWorld,
  handsOver,
  passes,
  reachesHandler,
  sends,
  state,
  stored,
  takesDown,
  tries,
} from './testing/exchange-story'
import { mustRefuse, mustReply } from './testing/must'
import { sent, written } from './testing/sent-story'

const [huangshi, alxa] = centres as [Centre, Centre]
const until = ({ ports }: ExchangeWorld) => plus(ports.clock.now(), 60)

describe('taking it back', () => {
  test('before anybody decided: the other centre agrees', async () => {
    const { world, here, there, at, a } = await sent()
    await does(world, here, [at(a, 'window'), 'withdraw-in-person'])
    await passes(world)
    expect([await state(world, here), await state(world, there)]).toEqual(['withdrawn', 'recalled'])
  })

  test('after it was decided: refused, and the depositor’s case goes on', async () => {
    const { world, here, there, at, a } = await sent(retirementWithdrawal)
    await reachesHandler(world, there)
    await approves(world, there)
    await does(world, here, [at(a, 'window'), 'withdraw-in-person'])
    await passes(world)
    expect([await state(world, here), await state(world, there)]).toEqual(['acknowledged', 'executed'])
    expect((await stored(world, here)).events.at(-1)?.action).toBe('recall-refused')
  })

  test('a result that was on its way when it was asked for is the result (edge 2)', async () => {
    const { world, here, there, at, a, b } = await sent()
    await reachesHandler(world, there)
    await approves(world, there)
    await does(world, there, [at(b, 'handler'), 'report'])
    // Both act before either hears of the other.
    const window = at(a, 'window')
    await Promise.all([
      does(world, there, [at(b, 'liaison'), 'send-result']),
      does(world, here, [window, 'withdraw-in-person']),
    ])
    await passes(world)
    expect(await state(world, here)).toBe('answered')
    expect(await state(world, there)).toBe('closed')
  })
})

describe('“不是我” (edge 15)', () => {
  test('the depositor is told at once, and stops it; both centres are called, and only checked by phone it goes on', async () => {
    const { world, here, there, at, a, b } = await sent(retirementWithdrawal)
    const { ports } = world
    await passes(world)
    const { person } = await stored(world, there)
    const notices = await ports.database.collection<NoticeRecord>('notices').list({ person })
    expect(notices.map(({ title }) => title)).toContain('有人以您的名义在外地申请')
    const asking = { caller: { source: 'wx_client' }, session: { person } } as Parameters<typeof denyApplication>[1]
    const version = (await stored(world, there)).revision
    const { application } = mustReply(
      await denyApplication(ports, asking, { application: there, version, key: aKey() }),
    )
    expect([application.shown.state, application.may.deny]).toEqual(['frozen', false])
    await passes(world)
    expect((await stored(world, here)).events.at(-1)?.action).toBe('stopped-there')
    const called = await ports.database.collection<Alert>('alerts').list({ seen: false })
    expect(called.filter(({ what }) => what === 'not-me').map(({ centre }) => centre)).toEqual([b.code])
    expect(called.filter(({ what }) => what === 'stopped-there').map(({ centre }) => centre)).toEqual([a.code])
    expect(mustRefuse(await tries(world, at(b, 'handler'), there, 'propose')).code).toBe(
      'application.action-not-possible',
    )
    await does(world, there, [at(b, 'approver'), 'unfreeze', { reason: '已按登记电话与本人核对' }])
    expect(await state(world, there)).toBe('handling')
  })

  test('of denying and approving in the same second one wins (edge 1)', async () => {
    const { world, there, at, b } = await sent(retirementWithdrawal)
    const { ports } = world
    await reachesHandler(world, there)
    await does(world, there, [at(b, 'handler'), 'propose'])
    const { person, revision: version } = await stored(world, there)
    const asking = { caller: { source: 'wx_client' }, session: { person } } as Parameters<typeof denyApplication>[1]
    const [approved, denied] = await Promise.all([
      tries(world, at(b, 'approver'), there, 'approve', { code: code(ports) }),
      denyApplication(ports, asking, { application: there, version, key: aKey() }),
    ])
    expect([approved.ok, denied.ok].filter(Boolean)).toHaveLength(1)
    await passes(world)
    expect(await state(world, there)).toBe(approved.ok ? 'executed' : 'frozen')
    expect(ports.bank.payments.size).toBeLessThanOrEqual(1)
  })
})

describe('what the accepting centre may not do', () => {
  test('accept with a form missing: said by name, nothing moves', async () => {
    const world = await aWorldFor(alxa, settlementCertificate)
    const here = await takesDown(world, settlementCertificate, 'agency')
    const application = await stored(world, here)
    const without = application.materials.filter(({ slot }) => slot !== 'query-authorisation')
    await world.ports.database.collection('applications').replace({ ...application, materials: without } as never)
    const problem = mustRefuse(await tries(world, world.at(world.a, 'window'), here, 'accept'))
    expect([problem.code, problem.fields?.map(({ path }) => path)]).toEqual(['material.missing', ['查询授权书']])
    expect(await state(world, here)).toBe('received')
  })

  test('send without the liaison, or by the window; decide what the other centre decides', async () => {
    const { world, here, at, a } = await sent()
    for (const [part, action] of [
      ['window', 'send'],
      ['liaison', 'approve'],
      ['archivist', 'archive'],
    ] as const)
      expect((await tries(world, at(a, part), here, action, { code: code(world.ports) })).ok).toBe(false)
    expect(await state(world, here)).toBe('acknowledged')
  })

  test('see the other centre’s application at all', async () => {
    const { world, here, there, at, a, b } = await sent()
    expect(mustRefuse(await showCase(world.ports, at(a, 'liaison'), { application: there })).code).toBe(
      'request.not-found',
    )
    expect(mustRefuse(await showCase(world.ports, at(b, 'liaison'), { application: here })).code).toBe(
      'request.not-found',
    )
  })
})

describe('clocks', () => {
  const day = 86_400

  test('seven days here before it is sent, three there from the moment it arrives, and late is called by level', async () => {
    const world = await aWorldFor(alxa, settlementCertificate)
    const { ports, a, at } = world
    const here = await takesDown(world, settlementCertificate, 'agency')
    await does(world, here, [at(a, 'window'), 'accept'])
    expect((await stored(world, here)).deadline).toMatchObject({
      total: 7,
      startedOn: '2026-11-23',
      dueOn: '2026-12-02',
    })
    const levels = async () => {
      await chaseAlarms(ports, until(world))
      return (await stored(world, here)).events
        .filter(({ action }) => action === 'overdue')
        .map(({ data }) => data?.level)
    }
    expect(await levels()).toEqual([])
    ports.clock.set('2026-11-30T09:31:00.000Z')
    expect(await levels()).toEqual([1])
    expect(await levels()).toEqual([1])
    ports.clock.set('2026-12-02T09:31:00.000Z')
    expect(await levels()).toEqual([1, 2])
    ports.clock.set('2026-12-03T09:31:00.000Z')
    expect(await levels()).toEqual([1, 2, 3])
    await passes(world)
    const heads = (await ports.database.collection<Alert>('alerts').list({ centre: a.code, what: '2' })).flatMap(
      ({ roles }) => roles,
    )
    expect(heads).toContain('head')
    expect((await stored(world, here)).state).toBe('accepted')
  })

  test('a centre that does not acknowledge is urged each working day, without a tenant’s help', async () => {
    const { world, here, a } = await sent()
    const { ports } = world
    const application = await stored(world, here)
    await ports.database
      .collection('applications')
      .replace({ ...application, state: 'sent', ackDueAt: ports.clock.now(), nextAlarmAt: ports.clock.now() } as never)
    await chaseAlarms(ports, until(world))
    await passes(world)
    const types = (await written(world, a)).map(({ type }) => type)
    expect(types).toEqual(['APPLY', 'URGE'])
    expect((await stored(world, here)).events.at(-1)?.action).toBe('unheard')
  })

  test('the three days rest while material is asked for, and lapse when none comes', async () => {
    const { world, here, there, at, b } = await sent()
    const { ports } = world
    await reachesHandler(world, there)
    await does(world, there, [at(b, 'handler'), 'ask-correction', { lines: [{ slot: 'id-front', reason: 'blurred' }] }])
    await passes(world)
    const { correctionDueAt } = await stored(world, there)
    if (!correctionDueAt) throw new Error('no day was set')
    ports.clock.set(plus(correctionDueAt, -60))
    await chaseDeadlines(ports, until(world))
    expect(await state(world, there)).toBe('waiting')
    ports.clock.set(plus(correctionDueAt, 60))
    await chaseDeadlines(ports, until(world))
    expect(await state(world, there)).toBe('lapsed')
    await does(world, there, [at(b, 'handler'), 'report'], [at(b, 'liaison'), 'send-result'])
    await passes(world)
    const result = (await stored(world, here)).events.findLast(({ action }) => action === 'result')
    expect(result?.data?.note).toBe('逾期未补正，已失效')
  })

  test('a supplement one minute before the day is over counts (edge 4)', async () => {
    const { world, here, there, at, a, b } = await sent()
    const { ports } = world
    await reachesHandler(world, there)
    await does(world, there, [at(b, 'handler'), 'ask-correction', { lines: [{ slot: 'id-front', reason: 'blurred' }] }])
    await passes(world)
    const { correctionDueAt } = await stored(world, there)
    ports.clock.set(plus(correctionDueAt ?? ports.clock.now(), -60))
    await handsOver(world, here, 'id-front')
    await does(world, here, [at(a, 'liaison'), 'supplement'])
    ports.clock.pass(day)
    await chaseDeadlines(ports, until(world))
    expect(await state(world, there)).toBe('handling')
  })
})

test('sent to the wrong centre: returned with the reason, and with our liaison again (edge 12)', async () => {
  const { world, here, there, at, b } = await sent()
  await does(world, there, [at(b, 'liaison'), 'nack', { reason: '贷款不在本中心' }])
  await passes(world)
  const back = await stored(world, here)
  expect([back.state, back.events.at(-1)?.data?.reason?.title]).toEqual(['at-liaison', '贷款不在本中心'])
  // To the same centre once more, under a new number: the old one is over.
  const liaison = at(world.a, 'liaison')
  const asked = { application: here, version: back.revision, key: aKey(), to: b.code, why: 'loan' as const }
  mustReply(await redirectIntake(world.ports, liaison, asked))
  const redirected = await stored(world, here)
  expect(redirected.intake?.exchanges).not.toEqual(back.intake?.exchanges)
  await does(world, here, [liaison, 'send'])
  await passes(world)
  expect(await state(world, here)).toBe('acknowledged')
  expect(await state(world, there)).toBe('nacked')
})

test('a result whose paper is no honest PDF is not taken; the liaison is called', async () => {
  const { world, here, there, at, a, b } = await sent()
  await reachesHandler(world, there)
  await approves(world, there)
  await does(world, there, [at(b, 'handler'), 'report'])
  const keepPdf = world.ports.documents.keepPdf
  world.ports.documents.keepPdf = async () => ({ kind: 'yes', value: { kind: 'refused', code: 'active-content' } })
  await does(world, there, [at(b, 'liaison'), 'send-result'])
  await passes(world)
  world.ports.documents.keepPdf = keepPdf
  expect(await state(world, here)).toBe('acknowledged')
  const called = await world.ports.database.collection<Alert>('alerts').list({ centre: a.code, what: 'message' })
  expect(called.map(({ words }) => words)).toEqual(['对方中心的消息没能办进去'])
})

test('a clerk whose lease ran out decides nothing (edge 6)', async () => {
  const { world, there, at, b } = await sent()
  await reachesHandler(world, there)
  world.ports.clock.pass(1801)
  expect(mustRefuse(await tries(world, at(b, 'handler'), there, 'propose')).code).toBe('application.claimed-by-other')
  await checks(world, at(b, 'handler'), there)
  expect((await tries(world, at(b, 'handler'), there, 'propose')).ok).toBe(true)
})

test('an account frozen between proposal and approval is not paid out (edge 7)', async () => {
  const { world, there, at, b } = await sent(retirementWithdrawal)
  await reachesHandler(world, there)
  await does(world, there, [at(b, 'handler'), 'propose'])
  const account = world.ports.core(b.code).people[0]?.accounts[0]
  if (account) account.status = 'frozen'
  const refused = await tries(world, at(b, 'approver'), there, 'approve', { code: code(world.ports) })
  expect(mustRefuse(refused).code).toBe('application.account-changed')
})

test('what an action’s own form asks does not bar the button: dispatching, telling, filing', async () => {
  const { world, there, at, b } = await sent()
  const { review } = mustReply(await showCase(world.ports, at(b, 'liaison'), { application: there }))
  expect(review.actions.map(({ action, asks, blocked }) => [action, asks, blocked])).toEqual([
    ['negotiate', ['reason'], undefined],
    ['dispatch', ['department'], undefined],
    ['nack', ['reason'], undefined],
  ])
})

test('a withdrawal for a house shows the sum that is asked for, not the whole account', async () => {
  const { world, there } = await sent(purchaseWithdrawal)
  expect((await stored(world, there)).estimate).toMatchObject({ principal: 10_000, interest: 0, total: 10_000 })
})

test('given to a department whose business it is not: back to the liaison, and on', async () => {
  const { world, there, at, b } = await sent()
  const department = at(b, 'handler').staff.department
  await does(world, there, [at(b, 'liaison'), 'dispatch', { department }])
  await does(world, there, [at(b, 'handler'), 'misdispatched', { reason: '不是本部账户' }])
  expect(await state(world, there)).toBe('received')
  await does(world, there, [at(b, 'liaison'), 'dispatch', { department }])
  expect(await state(world, there)).toBe('handling')
})

test('somebody who never opens WeChat hears by short message (edge 18)', async () => {
  const { world } = await sent()
  await passes(world)
  expect(world.ports.shortMessagesSent.map(({ values }) => values[1])).toContain('申请已受理')
})

test('while the deciding core is silent nothing is lost: it arrives when the core answers again', async () => {
  const world = await aWorldFor(huangshi, retirementWithdrawal)
  world.ports.core(huangshi.code).down = true
  const here = await takesDown(world, retirementWithdrawal, 'agency')
  await expect(sends(world, here)).rejects.toThrow('nothing arrived')
  expect(await state(world, here)).toBe('sent')
  // Taken back meanwhile: that waits behind the request, and is not lost either.
  await does(world, here, [world.at(world.a, 'window'), 'withdraw-in-person'])
  expect(await state(world, here)).toBe('recalling')
  world.ports.core(huangshi.code).down = false
  await passes(world)
  expect(await state(world, here)).toBe('withdrawn')
})

test('stopped between opening the exchange and writing the application, it arrives all the same, once', async () => {
  const world = await aWorldFor(alxa, settlementCertificate)
  let opened = false
  world.ports.database.beforeWrite = (collection, id) => {
    if (collection === 'exchanges' && id.startsWith(alxa.code)) opened = true
    if (collection !== 'applications' || !opened) return
    world.ports.database.beforeWrite = () => {}
    throw new Error('killed')
  }
  const here = await takesDown(world, settlementCertificate, 'agency')
  await expect(sends(world, here)).rejects.toThrow('killed')
  await passes(world)
  expect(await state(world, here)).toBe('acknowledged')
  const arrived = await world.ports.database.collection('applications').list({ centre: alxa.code })
  expect(arrived).toHaveLength(1)
})
