import { itemCodes } from '../../core/catalogue/items/item-codes'
import { type ApplicationId, CentreCode } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import { atPlatform, type PlatformDesk } from '../../local/acting/platform'
import { freshKey } from '../../local/acting/retirement'
import { smallPictures } from '../../local/acting/small-pictures'
import { type Staff, signIn } from '../../local/acting/staff'
import { check, scan, step, untilStands } from '../../local/acting/two-centres'
import { until } from '../../local/acting/until'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { openWorld } from '../stage/open-world'

const alxa = CentreCode.parse('152900')
const third = { code: '990100', name: '样本市住房公积金中心' }
const item = itemCodes.settlementCertificate

let world: World
let window: Staff
let approver: Staff
let handler: Staff
let liaison: Staff
let archivist: Staff

/** Sessions end while days go by. */
async function everybodySignsIn(): Promise<void> {
  window = await signIn(world, 'al-chuangkou')
  handler = await signIn(world, 'al-jingban')
  approver = await signIn(world, 'al-fuhe')
  liaison = await signIn(world, 'al-lianluo')
  archivist = await signIn(world, 'al-dangan')
}

beforeAll(async () => {
  world = await openWorld()
  await everybodySignsIn()
}, 60_000)
afterAll(() => world?.close(), 30_000)

const now = () => new Date(Date.now() + world.offsetMs()).toISOString() as Instant
const toCarry = async () => (await liaison.get('list-messages', {})).toCarry

/** A picture of the screen that says it was sent, put to the case. */
async function screenshot(application: ApplicationId): Promise<string> {
  const bytes = await smallPictures.read('id-front.jpg')
  const { id, path } = await liaison.get('issue-attachment', {
    application,
    label: '平台发送截图',
    type: 'image',
    bytes: bytes.length,
  })
  const reply = await fetch(`${world.cloud}/staff${path}`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', authorization: `Bearer ${liaison.session()}` },
    body: bytes as unknown as BodyInit,
  })
  if (!reply.ok) throw new Error(`the screenshot was refused: ${reply.status}`)
  return id
}

/** The package as the liaison downloads it, sent as an attachment on the platform's own page, and registered. */
async function carry(desk: PlatformDesk, application: ApplicationId): Promise<void> {
  for (const { message, typeWords, exchange } of await toCarry()) {
    const { link, fileName } = await liaison.get('export-package', { message })
    const bytes = new Uint8Array(await (await fetch(link)).arrayBuffer())
    expect(bytes.subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
    const status = await desk.write(third.code, `${typeWords} ${exchange}`, '请查收附件。', [{ name: fileName, bytes }])
    expect(status).toBe(302)
    const proof = await screenshot(application)
    await liaison.get('mark-carried', { message, key: freshKey(), sentAt: now(), proof })
  }
}

async function open(): Promise<PlatformDesk> {
  const desk = await atPlatform(world, alxa)
  if ('down' in desk) throw new Error('the platform is down')
  return desk
}

/** Taken down at our window for a third centre, checked by two, packed. */
async function packed(): Promise<ApplicationId> {
  const { name, idNumber, phone } = people.huangshiSettled
  const { review } = await window.get('start-intake', {
    key: freshKey(),
    to: third.code,
    toName: third.name,
    item,
    mode: 'agency',
    why: 'loan',
    applicant: { name, idNumber, phone },
    answers: {},
    compared: true,
    guided: false,
  })
  const application = review.row.id
  for (const slot of review.slots) await scan(world, window, application, slot.name)
  await step(world, window, application, 'accept')
  await step(world, window, application, 'start-check')
  await check(window, application)
  await step(world, window, application, 'propose')
  await step(world, approver, application, 'approve')
  await step(world, window, application, 'hand-over')
  await step(world, liaison, application, 'prepare-package')
  return application
}

test('to a third centre, with the platform down for two days: packed, waited, sent, answered, told and filed', async () => {
  const application = await packed()
  await world.control('platform', '/control/down', { untilMs: Date.parse(now()) + 2 * 86_400_000 })
  expect(await atPlatform(world, alxa)).toEqual({ down: true })
  await step(world, liaison, application, 'platform-down', { reason: '平台公告：维护两天' })
  const { review: waiting } = await liaison.get('show-application', { application })
  expect(waiting.row.stateWords).toBe('待平台发送')
  expect(waiting.row.due.words).not.toBe('')

  await wind(world, 2 * 86_400 + 60)
  await everybodySignsIn()
  await carry(await open(), application)
  const { review: sent } = await liaison.get('show-application', { application })
  expect(sent.row.stateWords).toBe('已发送，待对方签收')
  expect(sent.history.map(({ words }) => words)).toEqual(
    expect.arrayContaining(['全国平台停用，恢复后马上发送', '已通过全国平台发送']),
  )

  await wind(world, 45 * 60)
  await everybodySignsIn()
  await until('the third centre to have received it', async () => (await (await open()).inbox()).includes('已收到'))
  await liaison.get('key-in', {
    application,
    key: freshKey(),
    type: 'ACK',
    arrivedAt: now(),
    dueOn: '2026-12-01' as never,
    files: [],
  })
  await wind(world, 26 * 3600)
  await everybodySignsIn()
  await until('its answer', async () => (await (await open()).inbox()).includes('办理结果'))
  const paper = await screenshot(application)
  await liaison.get('key-in', {
    application,
    key: freshKey(),
    type: 'RESULT',
    arrivedAt: now(),
    outcome: 'done',
    files: [paper],
  })
  await untilStands(world, window, application, '结果待告知')
  await carry(await open(), application)
  expect(await toCarry()).toEqual([])
  await step(world, window, application, 'tell', { delivery: { how: 'collected' } })
  await step(world, archivist, application, 'archive', { archive: { number: 'DA-2026-9', pages: 7 } })
}, 180_000)

test('from a third centre: keyed in with its pictures, dispatched, decided by two, the result sent over the platform', async () => {
  const { name, idNumber, phone } = people.alxaUnproved
  const { review } = await liaison.get('key-in-request', {
    key: freshKey(),
    from: third,
    arrivedAt: now(),
    item: itemCodes.depositCertificate,
    mode: 'agency',
    why: 'deposit',
    applicant: { name, idNumber, phone },
    answers: { loanCentre: third.name, borrowerRole: 'borrower' },
  })
  const application = review.row.id
  expect(review.exchange).toMatchObject({ side: 'handling', other: third.name })
  for (const slot of review.slots) await scan(world, liaison, application, slot.name)
  const department = review.departments[0]?.id
  await step(world, liaison, application, 'dispatch', department ? { department } : {})
  await check(handler, application)
  await step(world, handler, application, 'propose')
  await step(world, approver, application, 'approve')
  await untilStands(world, handler, application, '已办成，待反馈')
  await step(world, handler, application, 'report')
  await step(world, liaison, application, 'prepare-package')
  await carry(await open(), application)
  await untilStands(world, liaison, application, '结果已发，待签收')
}, 120_000)
