import { itemCodes } from '../../core/catalogue/items/item-codes'
import { findItem } from '../../core/catalogue/items/items'
import { type ApplicationId, CentreCode } from '../../core/domain/values/ids'
import { fireClock } from '../../local/acting/fire-clock'
import { freshKey } from '../../local/acting/retirement'
import { smallPictures } from '../../local/acting/small-pictures'
import { type Staff, signIn } from '../../local/acting/staff'
import { check, dispatch, feedBack, scan, step, untilStands } from '../../local/acting/two-centres'
import { until } from '../../local/acting/until'
import { wind } from '../../local/acting/wind'
import { counterparts } from '../../local/neighbours/neighbour-settings'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { openWorld } from '../stage/open-world'

const alxa = { code: CentreCode.parse('152900'), name: '阿拉善盟住房公积金中心' }
const item = itemCodes.settlementCertificate

let world: World
let window: Staff
let handler: Staff
let approver: Staff
let liaison: Staff

beforeAll(async () => {
  world = await openWorld({ counterparts: true })
  window = await signIn(world, 'al-chuangkou')
  handler = await signIn(world, 'al-jingban')
  approver = await signIn(world, 'al-fuhe')
  liaison = await signIn(world, 'al-lianluo')
}, 90_000)
afterAll(() => world?.close(), 30_000)

interface Heard {
  heard: { type: string; exchange: string; sequence: number }[]
  waiting: number
  refusals: string[]
  answers: { status: number; heard?: boolean; refused?: string }[]
}
const heardBy = (code: string) => world.control('counterpart', '/control/heard', { code }) as Promise<Heard>
const behave = (fault: object) => world.control('counterpart', '/control/behaviour', fault)
const manner = (code: string, kind: string, twice = false) =>
  world.control('counterpart', '/control/manner', { code, manner: kind, twice })

/** Our window, for a depositor of theirs; checked by two and sent. */
async function sends(to: { code: string; name: string }): Promise<{ application: ApplicationId; exchange: string }> {
  const { name, idNumber, phone } = people.huangshiSettled
  const { review } = await window.get('start-intake', {
    key: freshKey(),
    to: to.code,
    item,
    mode: 'agency',
    why: 'loan',
    applicant: { name, idNumber, phone },
    answers: {},
    compared: true,
    guided: true,
  })
  const application = review.row.id
  expect(review.exchange).toMatchObject({ other: to.name, byHand: false })
  for (const slot of review.slots) await scan(world, window, application, slot.name)
  await step(world, window, application, 'accept')
  await step(world, window, application, 'start-check')
  await check(window, application)
  await step(world, window, application, 'propose')
  await step(world, approver, application, 'approve')
  await step(world, window, application, 'hand-over')
  await step(world, liaison, application, 'send')
  return { application, exchange: review.exchange?.numbers[0] ?? '' }
}

const said = async (code: string, exchange: string) =>
  (await heardBy(code)).heard.filter(each => each.exchange === exchange).map(({ type }) => type)

describe.each([
  ['push', counterparts.push],
  ['poll', counterparts.poll],
] as const)('a centre with a gateway, %s', (_lane, centre) => {
  test('hears the request with its files, signs for it and answers; the answer is signed for', async () => {
    await manner(centre.code, 'prompt')
    const { application, exchange } = await sends(centre)
    await untilStands(world, window, application, '结果待告知')
    await until('the acknowledgement of the result', async () => {
      await fireClock(world)
      return (await said(centre.code, exchange)).includes('RESULT_ACK')
    })
    expect(await said(centre.code, exchange)).toEqual(['APPLY', 'RESULT_ACK'])
    expect((await heardBy(centre.code)).waiting).toBe(0)
  }, 90_000)

  test('refuses with a reason that is read here', async () => {
    await manner(centre.code, 'refuse')
    const { application } = await sends(centre)
    await untilStands(world, window, application, '结果待告知')
    const { review } = await window.get('show-application', { application })
    expect(review.history.find(({ words }) => words === '对方中心反馈了结果')?.note).toBe('申请人在我中心没有账户')
  }, 90_000)

  test('asks for more, and says everything twice: it counts once', async () => {
    await manner(centre.code, 'supplement', true)
    const { application, exchange } = await sends(centre)
    await untilStands(world, window, application, '对方要求补充')
    const { review } = await window.get('show-application', { application })
    await scan(world, window, application, review.slots[0]?.name ?? '')
    await step(world, liaison, application, 'supplement')
    await untilStands(world, window, application, '结果待告知')
    const { review: answered } = await window.get('show-application', { application })
    expect(answered.history.filter(({ words }) => words === '对方中心要求补充材料')).toHaveLength(1)
    expect(answered.history.filter(({ words }) => words === '对方中心反馈了结果')).toHaveLength(1)
    await manner(centre.code, 'prompt')
    expect((await heardBy(centre.code)).refusals).toEqual([])
    expect(await said(centre.code, exchange)).toContain('SUPPLEMENT')
  }, 90_000)

  test('asks us: taken in with its picture, decided by two, the result heard and signed for', async () => {
    await manner(centre.code, 'prompt')
    const { name, idNumber, phone } = people.alxaUnproved
    const picture = Buffer.from(await smallPictures.read('id-front.jpg')).toString('base64')
    const slots = ['application-form', 'query-authorisation', 'id-front', 'id-back']
    const { exchange } = (await world.control('counterpart', '/control/apply', {
      from: centre.code,
      to: alxa,
      body: {
        item: itemCodes.depositCertificate,
        mode: 'agency',
        why: findItem(itemCodes.depositCertificate)?.handledBy[0],
        applicant: { name, idNumber, phone },
        answers: { loanCentre: centre.name, borrowerRole: 'borrower' },
        acceptedAt: '2026-11-24T01:00:00.000Z',
      },
      files: slots.map(slot => ({ name: slot, label: slot, base64: picture })),
    })) as { exchange: string }
    const application = await until('the request to be taken in', async () => {
      await fireClock(world)
      const { rows } = await liaison.get('list-queue', { queue: 'receiving', filter: {} })
      for (const { id } of rows) {
        const { review } = await liaison.get('show-application', { application: id })
        if (review.exchange?.numbers.includes(exchange)) return id
      }
      return undefined
    })
    const { review } = await liaison.get('show-application', { application })
    expect([review.exchange?.other, review.materials.length]).toEqual([centre.name, slots.length])
    await dispatch(world, { window, handler, approver, liaison, archivist: liaison }, application)
    await step(world, handler, application, 'propose')
    await step(world, approver, application, 'approve')
    await untilStands(world, handler, application, '已办成，待反馈')
    await feedBack(world, { handler, liaison }, application)
    await untilStands(world, liaison, application, '已反馈')
    expect(await said(centre.code, exchange)).toEqual(['ACK', 'RESULT'])
  }, 90_000)
})

test('an answer that was lost is asked about, not sent again; a centre that is dead keeps no other waiting', async () => {
  const { push, poll } = counterparts
  await manner(push.code, 'silent')
  await manner(poll.code, 'silent')
  await behave({ fault: 'silence-after', path: `/${push.code}/messages`, times: 1 })
  const lost = await sends(push)
  await wind(world, 60)
  await fireClock(world)
  expect(await said(push.code, lost.exchange)).toEqual(['APPLY'])
  await untilStands(world, liaison, lost.application, '已发送，待对方签收')

  await behave({ fault: 'status', path: `/${push.code}/`, times: 0, status: 503 })
  const late = await sends(push)
  const other = await sends(poll)
  expect(await said(poll.code, other.exchange)).toEqual(['APPLY'])
  expect(await said(push.code, late.exchange)).toEqual([])
  await behave({ fault: 'none' })
  await wind(world, 1200)
  await fireClock(world)
  expect(await said(push.code, late.exchange)).toEqual(['APPLY'])
}, 120_000)

describe('our own gateway', () => {
  const post = (path: string, body: object) =>
    fetch(`${world.cloud}/exchange${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  test('believes no signature but a pinned one, and takes no file without leave', async () => {
    const forged = `${Buffer.from('{"alg":"ES256","kid":"counterpart-push-1","typ":"gjj-exchange+jws"}').toString('base64url')}.${Buffer.from('{}').toString('base64url')}.${'A'.repeat(86)}`
    for (const path of ['/messages', '/queries']) expect((await post(path, { signed: forged })).status).toBe(401)
    expect((await post('/messages', { signed: 'x' })).status).toBe(400)
    const put = (headers: Record<string, string>) =>
      fetch(`${world.cloud}/exchange/files`, { method: 'PUT', headers, body: Buffer.from('anything') })
    expect((await put({})).status).toBe(401)
    expect((await put({ authorization: `Bearer ${forged}` })).status).toBe(401)
    expect((await fetch(`${world.cloud}/exchange/files`)).status).toBe(405)
  })
})
