import type * as z from 'zod/mini'
import { depositorDoor } from '../../core/contract/depositor/depositor-door'
import { staffDoor } from '../../core/contract/staff/staff-door'
import { type ApplicationId, CentreCode } from '../../core/domain/values/ids'
import { agree } from '../../local/acting/agree'
import { type Depositor, depositor, logInByFace, stepUpByFace } from '../../local/acting/depositor'
import { pictures } from '../../local/acting/pictures'
import { beginDraft, freshKey, photograph, submitRetirement } from '../../local/acting/retirement'
import { type Staff, signIn } from '../../local/acting/staff'
import { until } from '../../local/acting/until'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { openWorld } from '../stage/open-world'
import { type Body, naming, nowhere, type Owned } from './naming'
import { aboutCase, general } from './staff-bodies'

const huangshi = CentreCode.parse('420200')
const alxa = CentreCode.parse('152900')
const unknownId = 'f'.repeat(32)

let world: World
/** Owns everything the intruder reaches for. */
let owner: Depositor
let intruder: Depositor
let handler: Staff
let foreigner: Staff
let application: ApplicationId
let own: Owned

beforeAll(async () => {
  world = await openWorld()
  owner = depositor(world, 'openid-owner')
  intruder = depositor(world, 'openid-intruder')
  ;[handler, foreigner] = await Promise.all([signIn(world, 'hs-jingban'), signIn(world, 'al-jingban')])
  const person = people.huangshiRetiree
  await logInByFace(world, owner, person, huangshi)
  application = (await submitRetirement(world, owner, person, huangshi)).id
  // A draft with a picture, of the same person at the other centre's item page, is not possible: so it is another owner's.
  const second = depositor(world, 'openid-owner')
  await logInByFace(world, second, people.huangshiVeteran, huangshi)
  const draft = await beginDraft(second, huangshi)
  const bytes = (await pictures()).read('id-front.jpg')
  await photograph(second, draft.id, 'id-front', bytes)
  const { ticket } = await second.get('issue-upload', { target: draft.id, slot: 'id-back', bytes: 9, type: 'jpg' })
  const fileID = await second.upload(ticket.cloudPath, bytes)
  const { accounts } = await owner.get('look-up-accounts', { centre: huangshi, consent: await agree(owner, huangshi) })
  const worker = depositor(world, 'openid-worker')
  await logInByFace(world, worker, people.huangshiWorker, huangshi)
  await worker.get('look-up-accounts', { centre: huangshi, consent: await agree(worker, huangshi) })
  const account = accounts[0]?.id ?? ''
  const asked = { centre: huangshi, account, kind: 'deposit', key: freshKey() } as const
  const me = await owner.get('show-me', {})
  const face = await owner.get('read-notice', { centre: huangshi, notice: 'face' })
  const step = { centre: huangshi, purpose: 'step-up', faceNotice: face.version, application } as const
  own = {
    draft: draft.id,
    material: (await second.get('show-draft', { draft: draft.id })).draft.materials[0]?.id ?? '',
    page: (await owner.get('show-application', { application })).application.materials[0]?.id ?? '',
    upload: ticket.upload,
    fileID,
    account,
    loan: (await worker.get('look-up-loans', { centre: huangshi })).loans[0]?.id ?? '',
    certificate: (await owner.get('issue-certificate', asked)).certificate.number,
    consent: me.consents.find(consent => consent.withdrawable)?.id ?? '',
    session: me.sessions[0]?.id ?? '',
    phone: me.phones[0]?.id ?? '',
    notice: (await owner.get('list-notices', {})).notices[0]?.id ?? '',
    outSeqNo: (await owner.get('start-face', step)).outSeqNo,
  }
  expect(Object.entries(own).filter(([, id]) => id === '')).toEqual([])
  await logInByFace(world, intruder, people.alxaUnproved, alxa)
  await intruder.get('look-up-accounts', { centre: alxa, consent: await agree(intruder, alxa) })
  await intruder.ask('look-up-accounts', { centre: huangshi, consent: await agree(intruder, huangshi) })
}, 120_000)
afterAll(async () => {
  await world?.close()
}, 30_000)

/** Anything at all, to the phone's door. */
async function knock(envelope: unknown, openid = 'openid-intruder', door = 'depositor') {
  const reply = await fetch(`${world.cloud}/v1/functions/${door}`, {
    method: 'POST',
    headers: { authorization: `Bearer local:${openid}`, 'content-type': 'application/json' },
    body: typeof envelope === 'string' ? envelope : JSON.stringify(envelope),
  })
  return {
    status: reply.status,
    said: (await reply.json()) as { ok?: boolean; problem?: { code: string }; code?: string },
  }
}

const post = async (path: string, body: string | Buffer, headers: Record<string, string> = {}) => {
  const sent = { 'content-type': 'application/json', ...headers }
  const reply = await fetch(`${world.cloud}${path}`, {
    method: 'POST',
    body: body as unknown as BodyInit,
    headers: sent,
  })
  return { status: reply.status, said: (await reply.json()) as { problem?: { code: string }; error?: string } }
}

const named = () => naming(application, own)

describe('what is not yours does not exist', () => {
  test('every message that names something is in this table', () => {
    const ids = /^(application|draft|target|upload|material|number|account|loan|id|ids|outSeqNo)$/
    const namesSomething = Object.entries(depositorDoor).filter(([, message]) => {
      const shape = (message.request as z.ZodMiniObject).shape ?? {}
      return Object.keys(shape).some(name => ids.test(name))
    })
    // Log-in names an account one must prove; start-face names what the step-up will be bound to, tested below.
    const known = [...Object.keys(named()), 'log-in-with-password', 'start-face'].sort()
    expect(namesSomething.map(([name]) => name).sort()).toEqual(known)
  })

  test('a depositor hears the same of what belongs to another and of what nobody has, message by message', async () => {
    const before = JSON.stringify((await owner.get('show-application', { application })).application)
    const said: unknown[] = []
    for (const [message, { body, id }] of Object.entries(named())) {
      const session = intruder.session()
      const foreign = (await knock({ message, body, session })).said
      const none = (await knock({ message, body: nowhere(body, id), session })).said
      said.push([message, JSON.stringify(foreign) === JSON.stringify(none) ? 'alike' : [foreign, none]])
      expect(foreign.problem?.code).not.toBe('request.fields-wrong')
      expect(foreign.problem?.code).not.toBe('request.broken')
    }
    expect(said).toEqual(Object.keys(named()).map(message => [message, 'alike']))
    expect(JSON.stringify((await owner.get('show-application', { application })).application)).toBe(before)
    const me = await owner.get('show-me', {})
    expect(me.consents.map(consent => consent.id)).toContain(own.consent)
    expect(me.sessions.map(session => session.id)).toContain(own.session)
    const { notices } = await owner.get('list-notices', {})
    expect(notices.find(notice => notice.id === own.notice)?.read).toBe(false)
  }, 120_000)

  test('their owner, though, is answered: the table above would have done', async () => {
    for (const message of [
      'show-application',
      'open-document',
      'show-certificate',
      'open-certificate',
      'look-up-entries',
    ]) {
      const { body } = named()[message] ?? {}
      expect([message, (await knock({ message, body, session: owner.session() }, 'openid-owner')).said.ok]).toEqual([
        message,
        true,
      ])
    }
  }, 60_000)

  test('a step-up made for oneself opens nothing of another', async () => {
    const stepUp = await stepUpByFace(world, intruder, alxa, application)
    const { version } = (await owner.get('show-application', { application })).application
    const card = { bank: '104', card: people.alxaUnproved.cards[0]?.number }
    const body = { application, version, key: freshKey(), ...card, stepUp }
    const { said } = await knock({ message: 'correct-card', body, session: intruder.session() })
    expect(said.problem?.code).toBe('request.not-found')
  }, 60_000)

  test('staff of another centre hear the same of a case of this one and of none, in every message and every action', async () => {
    const version = 1
    const one = (id: string): Record<string, Body> => ({
      'show-application': { application: id },
      'open-material': { application: id, material: own.page },
      'open-paper': { application: id, name: 'acceptance-receipt' },
      'save-checklist': { application: id, version, done: [] },
      claim: { application: id, version },
      release: { application: id, version },
      reveal: { application: id, field: 'idNumber', reason: '核对身份' },
    })
    const actions = staffDoor['take-action'].request.shape.action.options
    const ask = (message: string, body: Body) => foreigner.ask(message as never, body as never)
    for (const message of Object.keys(one(application))) {
      const foreign = await ask(message, one(application)[message] ?? {})
      expect([message, foreign]).toEqual([message, await ask(message, one(unknownId)[message] ?? {})])
      expect(foreign).toMatchObject({ ok: false, problem: { code: 'request.not-found' } })
    }
    for (const action of actions) {
      const body = { version, key: freshKey(), action, code: '000000', reason: 'not-retired' }
      const foreign = await ask('take-action', { application, ...body })
      expect([action, foreign]).toEqual([action, await ask('take-action', { application: unknownId, ...body })])
      expect(foreign).toMatchObject({ problem: { code: 'request.not-found' } })
    }
    const { number } = (await owner.get('show-application', { application })).application
    for (const text of [number, people.huangshiRetiree.name, people.huangshiRetiree.idNumber]) {
      expect((await foreigner.get('search', { text })).rows).toEqual([])
      expect((await handler.get('search', { text })).rows.map(row => row.id)).toContain(application)
    }
    expect((await foreigner.get('list-queue', { queue: 'reviewing', filter: {} })).rows).toEqual([])
    expect((await handler.ask('open-material', { application, material: own.material as never })).ok).toBe(false)
    expect((await handler.ask('open-material', { application, material: own.page as never })).ok).toBe(true)
    const { link } = await handler.get('open-paper', { application, name: 'acceptance-receipt' })
    expect(
      Buffer.from(await (await fetch(link)).arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }, 60_000)
})

describe('without a session that is one’s own and still runs', () => {
  const person = () =>
    Object.entries(named()).filter(([message]) => depositorDoor[message as 'show-me'].standing === 'person')

  test('no message of a person is answered: none, forged, of staff, of a thief on another phone', async () => {
    const stolen = owner.session()
    const staffDoorToken = 'a'.repeat(64)
    for (const [message, { body }] of person()) {
      expect([message, (await knock({ message, body })).said.problem?.code]).toEqual([message, 'session.none'])
      for (const [session, openid] of [
        [staffDoorToken, 'openid-owner'],
        [stolen, 'openid-thief'],
        [`${stolen?.slice(0, -1)}${stolen?.endsWith('0') ? '1' : '0'}`, 'openid-owner'],
      ])
        expect([message, (await knock({ message, body, session }, openid)).said.problem?.code]).toEqual([
          message,
          'session.ended',
        ])
    }
    expect((await knock({ message: 'show-me', body: {}, session: stolen }, 'openid-owner')).said.ok).toBe(true)
  }, 60_000)

  test('who the phone is, is the platform’s word: an event that names another counts for nothing', async () => {
    const forged = { userInfo: { openId: 'openid-owner' }, OPENID: 'openid-owner', openid: 'openid-owner' }
    const { said } = await knock({ message: 'show-me', body: {}, session: owner.session(), ...forged }, 'openid-thief')
    expect(said.problem?.code).toBe('session.ended')
  })

  test('no message of staff is answered, nor with a depositor’s token', async () => {
    const bodies = { 'sign-out': {}, ...aboutCase(application), ...general }
    const guests = Object.keys(staffDoor).filter(name => staffDoor[name as 'sign-in'].standing === 'guest')
    expect([...Object.keys(bodies), ...guests].sort()).toEqual(Object.keys(staffDoor).sort())
    for (const [message, body] of Object.entries(bodies)) {
      const bare = await post('/staff', JSON.stringify({ message, body }))
      expect([message, bare.status, bare.said.problem?.code]).toEqual([message, 401, 'session.none'])
      const forged = await post('/staff', JSON.stringify({ message, body, session: owner.session() }))
      expect([message, forged.status, forged.said.problem?.code]).toEqual([message, 401, 'session.ended'])
    }
  }, 60_000)

  test('a log-in that was ended is over at once', async () => {
    const other = depositor(world, 'openid-owner-tablet')
    await logInByFace(world, other, people.huangshiRetiree, huangshi)
    const current = (await other.get('show-me', {})).sessions.find(session => session.current)
    await owner.get('end-session', { id: current?.id ?? '' })
    expect(await other.ask('show-me', {})).toMatchObject({ ok: false, problem: { code: 'session.ended' } })
    await logInByFace(world, other, people.huangshiRetiree, huangshi)
    await other.get('log-out', {})
    expect(await other.ask('show-me', {})).toMatchObject({ ok: false, problem: { code: 'session.ended' } })
  }, 60_000)
})

describe('what no honest phone or console sends', () => {
  /** A value in place of each field of each message, one after another. */
  async function inEachField(values: readonly unknown[], openid: string, session: string | undefined) {
    const wrong: unknown[] = []
    let count = 0
    for (const [message, { body }] of Object.entries(named())) {
      for (const field of Object.keys(body)) {
        for (const value of values) {
          const { said, status } = await knock({ message, body: { ...body, [field]: value }, session }, openid)
          count += 1
          const code = said.problem?.code
          if (status !== 200 || said.ok || code === 'request.broken') wrong.push([message, field, value, said])
        }
      }
    }
    return { wrong, count }
  }

  test('query operators and wrong types in any field are no bodies: refused, never obeyed, never a fault inside', async () => {
    const values = [{ $ne: null }, { $gt: '' }, { $regex: '.*' }, [], { $where: 'sleep(1000)' }, null, -1.5]
    const { wrong, count } = await inEachField(values, 'openid-intruder', intruder.session())
    // `ids: []` names nothing, and marks nothing.
    expect(wrong.filter(entry => !JSON.stringify(entry).startsWith('["mark-notices-read","ids",[]'))).toEqual([])
    expect(count).toBeGreaterThan(300)
  }, 120_000)

  test('operators, keys and controls as text are only text', async () => {
    const values = ['$ne', '{"$gt":""}', '__proto__', 'a\u0000b', '\u202e', '../../x', "' || 1==1 || '"]
    const { wrong } = await inEachField(values, 'openid-intruder', intruder.session())
    expect(wrong).toEqual([])
  }, 120_000)

  test('names of messages that every object has are no messages', async () => {
    for (const message of [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '',
      'valueOf',
      'x'.repeat(61),
      7,
      null,
    ]) {
      expect((await knock({ message, body: {} })).said.problem?.code).toBe('request.not-understood')
      expect((await post('/staff', JSON.stringify({ message, body: {} }))).said.problem?.code).toBe(
        'request.not-understood',
      )
    }
  })

  test('keys of every object, in envelope, body and answers, change nothing and break nothing', async () => {
    const raw = '{"__proto__":{"session":"x","standing":"guest"},"message":"show-me","body":{"__proto__":{"a":1}}}'
    expect((await knock(raw)).said.problem?.code).toBe('session.none')
    const mine = depositor(world, 'openid-keys')
    await logInByFace(world, mine, people.alxaLarge, alxa)
    const draft = await beginDraft(mine, alxa)
    for (const name of ['$set', '$inc', 'a.b', '__proto__', 'constructor', '_id', 'kind.$[]', '']) {
      const body = `{"draft":"${draft.id}","version":${(await mine.get('show-draft', { draft: draft.id })).draft.version},"answers":{${JSON.stringify(name)}:"x"}}`
      const { said } = await knock(
        `{"message":"save-draft","body":${body},"session":"${mine.session()}"}`,
        'openid-keys',
      )
      expect([name, said.problem?.code === 'request.broken']).toEqual([name, false])
    }
    const after = (await mine.get('show-draft', { draft: draft.id })).draft
    expect(
      Object.keys(after.answers).filter(name => !after.definition.fields.some(field => field.name === name)),
    ).toEqual([])
    const accepted = ['$inc', 'a.b', '__proto__', 'constructor', 'version']
    await mine.get('save-subscription', { centre: alxa, accepted })
    expect((await mine.get('show-me', {})).registered).toBe(false)
    expect(({} as Body).session).toBeUndefined()
  }, 60_000)

  test('more than 100 KB is turned away at every door, and so is what is no JSON', async () => {
    const big = JSON.stringify({ message: 'show-home', body: { centre: huangshi, more: 'x'.repeat(103_000) } })
    expect((await knock(big)).status).toBe(400)
    expect((await post('/staff', big)).status).toBe(413)
    expect((await post('/exchange/postings', big)).status).toBe(413)
    expect(
      (await post('/staff', 'message=sign-in', { 'content-type': 'application/x-www-form-urlencoded' })).status,
    ).toBe(415)
    expect((await post('/staff', '{')).said.problem?.code).toBe('request.not-understood')
    expect((await fetch(`${world.cloud}/staff`)).status).toBe(405)
  })

  test('no phone reaches the documents, the timer, or the doors of others', async () => {
    const paper = { uploadPath: 'kept/x.jpg', keptPath: 'kept/y.jpg', viewPath: 'view/y.jpg', maxBytes: 9, lines: [] }
    for (const door of ['documents', 'clock', 'staff', 'exchange', 'public']) {
      const { status, said } = await knock({ message: 'keep-image', body: paper }, 'openid-intruder', door)
      expect([door, status, said.code]).toEqual([door, 400, 'PERMISSION_DENIED'])
    }
    for (const path of ['/documents', '/clock', '/depositor'])
      expect((await fetch(`${world.cloud}${path}`, { method: 'POST', body: '{}' })).status).toBe(404)
  })
})

test('in the end every session runs out by itself: a depositor’s in two hours, an idle console’s in thirty minutes', async () => {
  expect((await owner.ask('show-me', {})).ok).toBe(true)
  await until('the console still answers', async () => (await handler.ask('who-am-i', {})).ok)
  await wind(world, 1801)
  expect(await handler.ask('who-am-i', {})).toMatchObject({ ok: false, problem: { code: 'session.ended' } })
  expect((await owner.ask('show-me', {})).ok).toBe(true)
  await wind(world, 5400)
  expect(await owner.ask('show-me', {})).toMatchObject({ ok: false, problem: { code: 'session.ended' } })
}, 60_000)
