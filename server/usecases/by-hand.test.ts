import { strFromU8, unzipSync } from 'fflate'
import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import { centres } from '../../core/catalogue/registry'
import type { RequestOf } from '../../core/contract/door'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { plus } from '../../core/domain/calendar/plus'
import type { ApplicationId } from '../../core/domain/values/ids'
import type { Alert } from '../records/alert'
import type { NoticeRecord } from '../records/notice'
import type { AskingStaff } from '../records/staff'
import { listAlerts } from './alerts'
import { issueAttachment } from './attachments'
import { chaseAlarms } from './chase-alarms'
import { saveContact } from './contacts'
import { deliverEffects } from './deliver-effects'
import { exportPackage } from './export-package'
import { keyIn } from './key-in'
import { keyInRequest } from './key-in-request'
import { listMessages } from './list-messages'
import { markCarried } from './mark-carried'
import { receiveAttachment } from './receive-attachment'
import { startIntake } from './start-intake'
import { aKey, jpeg } from './testing/apply-story'
import {
  anIntake,
  approves,
  aWorldFor,
  checks,
  does,
  type ExchangeWorld,
  handsOver,
  passes,
  reachesHandler,
  stored,
  tries,
} from './testing/exchange-story'
import { mustRefuse, mustReply } from './testing/must'

const [huangshi] = centres
const third = { code: '990100', name: '示例市住房公积金中心' }
const item = settlementCertificate

async function aWorld(): Promise<ExchangeWorld> {
  if (!huangshi) throw new Error('no centre')
  return aWorldFor(huangshi, item)
}

/** A file of the case, as the console sends it. */
async function attaches(
  { ports }: ExchangeWorld,
  by: AskingStaff,
  application: ApplicationId,
  label: string,
  slot?: string,
) {
  const bytes = jpeg()
  const leave = mustReply(
    await issueAttachment(ports, by, {
      application,
      label,
      type: 'image',
      bytes: bytes.length,
      ...(slot ? { slot } : {}),
    }),
  )
  mustReply(await receiveAttachment(ports, by, leave.id, bytes))
  return leave.id
}

/** The applicant of a third centre, up to the package that waits to be sent. */
async function prepared(world: ExchangeWorld): Promise<ApplicationId> {
  const { ports, a, at } = world
  const window = at(a, 'window')
  const intake = { ...anIntake(world, item, 'agency'), to: third.code, toName: third.name }
  const { review } = mustReply(await startIntake(ports, window, intake))
  const application = review.row.id
  for (const { name } of review.slots) await handsOver(world, application, name)
  await does(world, application, [window, 'accept'], [window, 'start-check'])
  await checks(world, window, application)
  await does(
    world,
    application,
    [window, 'propose'],
    [at(a, 'second'), 'approve'],
    [window, 'hand-over'],
    [at(a, 'liaison'), 'prepare-package'],
  )
  return application
}

const heldBy = async ({ ports, a, at }: ExchangeWorld) =>
  mustReply(await listMessages(ports, at(a, 'liaison'), {})).toCarry

async function carries(
  world: ExchangeWorld,
  application: ApplicationId,
  more: { message?: string; sentAt?: string } = {},
) {
  const { ports, a, at } = world
  const liaison = at(a, 'liaison')
  const proof = await attaches(world, liaison, application, '平台发送截图')
  const message = more.message ?? (await heldBy(world))[0]?.message ?? ''
  return markCarried(ports, liaison, {
    message,
    key: aKey(),
    sentAt: (more.sentAt ?? ports.clock.now()) as never,
    proof,
  })
}

const types = (liaison: { typeWords: string }[]) => liaison.map(({ typeWords }) => typeWords)

type Typed = Partial<RequestOf<StaffDoor, 'key-in'>> & Pick<RequestOf<StaffDoor, 'key-in'>, 'type'>
async function types_in(world: ExchangeWorld, application: ApplicationId, typed: Typed) {
  const { ports, a, at } = world
  const done = await keyIn(ports, at(a, 'liaison'), {
    application,
    key: aKey(),
    arrivedAt: ports.clock.now(),
    files: [],
    ...typed,
  })
  if (done.ok) await deliverEffects(ports, application, plus(ports.clock.now(), 60))
  return done
}

test('the package holds cover, manifest and every file under its hash; the contact stands beside it', async () => {
  const world = await aWorld()
  const { ports, a, at } = world
  const application = await prepared(world)
  const contact = { ...third, liaison: '贺联', phone: '010-00000000', standIn: '代联', standInPhone: '010-00000001' }
  mustReply(await saveContact(ports, at(a, 'liaison'), { contact }))
  const [held] = await heldBy(world)
  expect(held).toMatchObject({ typeWords: '办理请求', application, other: { ...third, contact }, files: 4 })
  const exported = mustReply(await exportPackage(ports, at(a, 'liaison'), { message: held?.message ?? '' }))
  const path = new URL(exported.link).pathname.slice(1)
  const opened = unzipSync((await ports.files.get(path)) ?? new Uint8Array())
  expect(Object.keys(opened).slice(0, 2)).toEqual(['00-封面.pdf', '清单.json'])
  expect(Object.keys(opened)).toHaveLength(6)
  const manifest = JSON.parse(strFromU8(opened['清单.json'] ?? new Uint8Array())) as {
    files: { fileName: string; sha256: string }[]
  }
  for (const { fileName, sha256 } of manifest.files)
    expect(ports.messageKeys.digest(opened[fileName] ?? new Uint8Array())).toBe(sha256)
  // Made again, the one before is taken away.
  mustReply(await exportPackage(ports, at(a, 'liaison'), { message: held?.message ?? '' }))
  expect(await ports.files.get(path)).toBeUndefined()
})

test('the seven days end when it stands on the platform, not before; and it wants a picture and an honest time', async () => {
  const world = await aWorld()
  const { ports, a, at } = world
  const application = await prepared(world)
  const [held] = await heldBy(world)
  const message = held?.message ?? ''
  expect((await stored(world, application)).state).toBe('carrying')
  expect((await stored(world, application)).dueAt).not.toMatch(/^9999/)
  const bare = { message, key: aKey(), sentAt: ports.clock.now() as never, proof: 'f'.repeat(32) }
  expect(mustRefuse(await markCarried(ports, at(a, 'liaison'), bare)).fields?.[0]?.path).toBe('proof')
  expect(mustRefuse(await carries(world, application, { sentAt: plus(ports.clock.now(), 60) })).fields?.[0]?.path).toBe(
    'sentAt',
  )
  expect(
    mustRefuse(await carries(world, application, { sentAt: plus(ports.clock.now(), -86_400) })).fields?.[0]?.path,
  ).toBe('sentAt')
  expect((await stored(world, application)).state).toBe('carrying')
  mustReply(await carries(world, application))
  const sent = await stored(world, application)
  expect([sent.state, sent.dueAt]).toEqual(['sent', '9999-12-31T00:00:00.000Z'])
  expect(sent.ackDueAt).toBeDefined()
  expect(await heldBy(world)).toEqual([])
  // Registered twice, it is the same.
  mustReply(await carries(world, application, { message }))
  expect((await stored(world, application)).events.filter(({ action }) => action === 'carried')).toHaveLength(1)
})

test('the platform is down for two days: the clock runs on, people are called, the applicant is told why (edge 17)', async () => {
  const world = await aWorld()
  const { ports, a, at } = world
  const application = await prepared(world)
  await does(world, application, [at(a, 'liaison'), 'platform-down', { reason: '平台公告：维护到周三' }])
  const notices = await ports.database.collection<NoticeRecord>('notices').list({})
  expect(notices.map(({ title }) => title)).toContain('转办的平台正在维护')
  const due = (await stored(world, application)).dueAt
  ports.clock.set(plus(due, -86_400))
  await chaseAlarms(ports, plus(ports.clock.now(), 60))
  expect((await stored(world, application)).state).toBe('carrying')
  expect((await stored(world, application)).dueAt).toBe(due)
  await passes(world)
  const { alerts } = mustReply(await listAlerts(ports, at(a, 'liaison'), {}))
  expect(alerts.map(({ application: id }) => id)).toContain(application)
  mustReply(await carries(world, application))
  expect((await stored(world, application)).state).toBe('sent')
})

test('what the other centre answers is typed in: received, more wanted, result with its paper; then told and filed', async () => {
  const world = await aWorld()
  const { ports, a, at } = world
  const application = await prepared(world)
  mustReply(await carries(world, application))
  mustReply(await types_in(world, application, { type: 'ACK', dueOn: '2026-11-26' as never }))
  expect((await stored(world, application)).state).toBe('acknowledged')
  const bad = await types_in(world, application, { type: 'NEED_SUPPLEMENT', words: '签字页不清' })
  expect(mustRefuse(bad).fields?.[0]?.path).toBe('dueOn')
  const asked = {
    type: 'NEED_SUPPLEMENT',
    words: '签字页不清',
    slots: ['application-form'],
    dueOn: '2026-12-07',
  } as const
  mustReply(await types_in(world, application, asked as never))
  expect((await stored(world, application)).state).toBe('asked')
  await handsOver(world, application, 'application-form')
  await does(world, application, [at(a, 'liaison'), 'supplement'])
  expect(types(await heldBy(world))).toEqual(['补充材料'])
  mustReply(await carries(world, application))
  expect((await stored(world, application)).state).toBe('acknowledged')
  const paper = await attaches(world, at(a, 'liaison'), application, '结清证明')
  mustReply(await types_in(world, application, { type: 'RESULT', outcome: 'done', files: [paper] }))
  const answered = await stored(world, application)
  expect(answered.state).toBe('answered')
  expect(answered.materials.some(({ slot }) => slot === 'result')).toBe(true)
  // Their result is signed for on the platform as well.
  expect(types(await heldBy(world))).toEqual(['结果已签收'])
  mustReply(await carries(world, application))
  await does(
    world,
    application,
    [at(a, 'window'), 'tell', { delivery: { how: 'collected' } }],
    [at(a, 'archivist'), 'archive', { archive: { number: 'DA-1', pages: 9 } }],
  )
  expect(ports.audited.some(({ action }) => action === 'seal.used')).toBe(true)
})

test('originals: asked for, posted, received and sent back, all typed in; sent back with a number, and whoever waits for them is called', async () => {
  const world = await aWorld()
  const { ports, a, at } = world
  const liaison = at(a, 'liaison')
  const application = await prepared(world)
  const state = async () => (await stored(world, application)).state
  mustReply(await carries(world, application))
  mustReply(await types_in(world, application, { type: 'ACK', dueOn: '2026-11-26' as never }))
  const asked = { type: 'NEED_ORIGINALS', words: '核对原件', dueOn: '2026-12-07' as never } as const
  mustReply(await types_in(world, application, asked))
  expect(await state()).toBe('mailing')
  await does(world, application, [liaison, 'post', { tracking: { carrier: '示例快递', number: 'SF000' } }])
  expect(types(await heldBy(world))).toEqual(['原件已寄出'])
  mustReply(await carries(world, application))
  mustReply(await types_in(world, application, { type: 'ORIGINALS_IN' }))
  expect(await state()).toBe('acknowledged')

  const before = await stored(world, application)
  const bare = await types_in(world, application, { type: 'RETURN_ORIGINALS' })
  expect(mustRefuse(bare).fields?.[0]?.path).toBe('tracking')
  expect(await stored(world, application)).toEqual(before)
  const empty = await types_in(world, application, {
    type: 'RETURN_ORIGINALS',
    tracking: { carrier: '示例快递', number: '' },
  })
  expect(mustRefuse(empty).fields?.[0]?.path).toBe('tracking')
  const tracking = { carrier: '示例快递', number: 'SF001' }
  const back = { type: 'RETURN_ORIGINALS', key: aKey(), tracking } as const
  for (const _ of [1, 2]) mustReply(await types_in(world, application, back))
  // Nothing but that they are on their way: the answer is still to come.
  expect(await state()).toBe('acknowledged')
  const told = (await stored(world, application)).events.filter(({ action }) => action === 'originals-returned')
  expect(told.map(({ by, data }) => [by.kind, data?.tracking])).toEqual([['counterpart', tracking]])
  const alerts = await ports.database.collection<Alert>('alerts').list({ application, what: 'originals-returned' })
  expect(alerts.map(({ roles }) => roles)).toEqual([['window', 'liaison']])
})

test('a message that does not fit where the case stands changes nothing; the same key is the same message', async () => {
  const world = await aWorld()
  const application = await prepared(world)
  const early = await types_in(world, application, { type: 'ACK', dueOn: '2026-11-26' as never })
  expect(mustRefuse(early).title).toContain('待平台发送')
  mustReply(await carries(world, application))
  expect(mustRefuse(await types_in(world, application, { type: 'URGE' })).fields?.[0]?.path).toBe('type')
  const key = aKey()
  const dueOn = '2026-11-26' as never
  for (const _ of [1, 2]) mustReply(await types_in(world, application, { type: 'ACK', dueOn, key }))
  expect((await stored(world, application)).events.filter(({ action }) => action === 'acknowledged')).toHaveLength(1)
})

test('taken back before it was sent, there is nothing to carry; with a tenant nothing goes by hand', async () => {
  const world = await aWorld()
  const { a, at } = world
  const application = await prepared(world)
  const [held] = await heldBy(world)
  await does(world, application, [at(a, 'window'), 'withdraw-in-person'])
  expect(await heldBy(world)).toEqual([])
  expect((await carries(world, application, { message: held?.message ?? '' })).ok).toBe(false)
  expect((await stored(world, application)).state).toBe('withdrawn')
})

test('a request of a third centre is keyed in: its three days began when it stood on the platform; the result goes back by hand', async () => {
  const world = await aWorld()
  const { ports, b, at } = world
  const liaison = at(b, 'liaison')
  const person = ports.core(b.code).people[0]
  if (!person) throw new Error('nobody lives here')
  const arrivedAt = ports.clock.now()
  ports.clock.pass(86_400)
  const request = {
    key: aKey(),
    from: third,
    arrivedAt,
    item: item.code,
    mode: 'agency' as const,
    why: 'loan' as const,
    applicant: { ...person.identity, phone: person.phone },
    answers: {},
  }
  const { review } = mustReply(await keyInRequest(ports, liaison, request))
  const id = review.row.id
  expect(mustReply(await keyInRequest(ports, liaison, request)).review.row.id).toBe(id)
  expect((await stored(world, id)).deadline.startedOn).toBe('2026-11-23')
  for (const { name } of review.slots) await attaches(world, liaison, id, '来件图片', name)
  expect((await stored(world, id)).materials).toHaveLength(review.slots.length)
  await deliverEffects(ports, id, plus(ports.clock.now(), 60))
  await reachesHandler(world, id)
  await approves(world, id)
  await does(world, id, [at(b, 'handler'), 'report'])
  expect(mustRefuse(await tries(world, liaison, id, 'send-result')).code).toBe('exchange.other-lane')
  await does(world, id, [liaison, 'prepare-package'])
  const held = mustReply(await listMessages(ports, liaison, {})).toCarry
  expect(types(held).sort()).toEqual(['办理结果', '签收回执'])
  for (const { message } of held) {
    const proof = await attaches(world, liaison, id, '平台发送截图')
    mustReply(await markCarried(ports, liaison, { message, key: aKey(), sentAt: ports.clock.now(), proof }))
  }
  expect((await stored(world, id)).state).toBe('result-sent')
})

test('a centre that is a tenant is not keyed in', async () => {
  const world = await aWorld()
  const { ports, a, b, at } = world
  const request = {
    key: aKey(),
    from: { code: a.code, name: a.name },
    arrivedAt: ports.clock.now(),
    item: item.code,
    mode: 'agency' as const,
    why: 'loan' as const,
    applicant: { name: '王建国', idNumber: '420000196604120130' },
    answers: {},
  }
  expect(mustRefuse(await keyInRequest(ports, at(b, 'liaison'), request)).code).toBe('exchange.other-lane')
})
