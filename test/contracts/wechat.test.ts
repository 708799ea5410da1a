import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '../../core/domain/values/instant'
import { type SpawnedNeighbour, spawnNeighbour } from '../../local/neighbours/spawn-neighbour'
import { people } from '../../local/neighbours/world'
import { accessToken } from '../../server/adapters/wechat/access-token'
import { certHash, faceChecks } from '../../server/adapters/wechat/face-checks'
import { notices, type SubscribeMessageApi } from '../../server/adapters/wechat/notices'
import type { Clock, FaceChecks } from '../../server/ports'
import { control, identityOf, until } from './neighbour-control'

const app = { appid: 'wx0000000000000001', secret: 'a-secret-of-the-stand-in' }
const openid = 'oPhone-of-Wang-0000000000001'
const template = { id: 'template-progress', fields: ['thing1', 'phrase2', 'date3', 'character_string4'] }
const who = identityOf(people.huangshiRetiree)
const dotted = identityOf(people.alxaDotted)

let home: string
let wechat: SpawnedNeighbour
let offsetMs = 0
const clock: Clock = { now: () => new Date(Date.now() + offsetMs).toISOString() as Instant }
let face: FaceChecks
let serial = 0
const nextSeq = () => `seq-${Date.now()}-${++serial}`

const connect = (more: Partial<typeof app> = {}) => {
  const token = accessToken({ base: wechat.base, ...app, ...more, clock, timeoutMs: 1000 })
  return { token, face: faceChecks({ base: wechat.base, token, timeoutMs: 1000 }) }
}
const setClock = async (ms: number) => {
  offsetMs = ms
  await control(wechat, 'clock', { offsetMs: ms })
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'wechat-'))
  const settings = {
    apps: [app, { appid: 'wx0000000000000002', secret: 'other' }],
    templates: [template],
    control: true,
  }
  wechat = await spawnNeighbour('wechat', 'wechat', settings, home)
})
beforeEach(() => {
  face = connect().face
})
afterAll(async () => {
  await wechat.close()
  rmSync(home, { recursive: true, force: true })
})

async function started(seq: string, identity = who, from = openid) {
  const answer = await face.start({ outSeqNo: seq, identity, openid: from })
  if (answer.kind !== 'yes') throw new Error(JSON.stringify(answer))
  return { outSeqNo: seq, verifyId: answer.value.verifyId, identity, openid: from }
}

describe('a face check', () => {
  it('hashes the certificate as the documentation says', () => {
    expect(certHash({ name: '张三', idNumber: '310101199801011234' })).toBe(
      '3c241f7ff324977aeb91f173bb2a7b06569e6fd784d5573db34a636d8671108b',
    )
  })

  it('is not passed before the person has finished, and passed when WeChat says 10000', async () => {
    const check = await started(nextSeq())
    expect(await face.result(check)).toEqual({ kind: 'yes', value: { passed: false, verifyRet: 10_300 } })
    await control(wechat, 'face', { verifyId: check.verifyId, outcome: 10_000 })
    expect(await face.result(check)).toEqual({ kind: 'yes', value: { passed: true, verifyRet: 10_000 } })
  })

  it('works for a name with a dot in the middle', async () => {
    const check = await started(nextSeq(), dotted)
    await control(wechat, 'face', { verifyId: check.verifyId, outcome: 10_000 })
    expect(await face.result(check)).toMatchObject({ value: { passed: true } })
  })

  it.each([0, 1, 10_001, 10_003, 10_004, 10_012, 10_026, 10_300, 90_002, 90_100, 99_999, -10_000])(
    'is not passed with %i',
    async outcome => {
      const check = await started(nextSeq())
      await control(wechat, 'face', { verifyId: check.verifyId, outcome })
      expect(await face.result(check)).toEqual({ kind: 'yes', value: { passed: false, verifyRet: outcome } })
    },
  )

  it.each<
    [string, string, (check: Awaited<ReturnType<typeof started>>) => Partial<Awaited<ReturnType<typeof started>>>]
  >([
    ['another phone asks', '84017', () => ({ openid: 'oSomebody-elses-phone-00002' })],
    ['another person is meant', '84018', () => ({ identity: dotted })],
    [
      'the name differs by a space',
      '84018',
      check => ({ identity: { ...check.identity, name: `${check.identity.name} ` } }),
    ],
    ['another sequence is named', '84020', () => ({ outSeqNo: 'seq-of-nobody' })],
    ['the verify id is invented', '84022', () => ({ verifyId: 'invented' })],
    ['the verify id is empty', '84021', () => ({ verifyId: '' })],
  ])('is refused although passed, when %s', async (_, code, forged) => {
    const check = await started(nextSeq())
    await control(wechat, 'face', { verifyId: check.verifyId, outcome: 10_000 })
    expect(await face.result({ ...check, ...forged(check) })).toMatchObject({ kind: 'no', code })
    expect(await face.result(check)).toMatchObject({ kind: 'yes', value: { passed: true } })
  })

  it('is refused when the verify id of one check is used with the sequence of another', async () => {
    const passed = await started(nextSeq())
    const open = await started(nextSeq())
    await control(wechat, 'face', { verifyId: passed.verifyId, outcome: 10_000 })
    expect(await face.result({ ...open, verifyId: passed.verifyId })).toMatchObject({ kind: 'no', code: '84020' })
    expect(await face.result(open)).toMatchObject({ value: { passed: false } })
  })

  it('is refused for another mini-program', async () => {
    const check = await started(nextSeq())
    await control(wechat, 'face', { verifyId: check.verifyId, outcome: 10_000 })
    const other = connect({ appid: 'wx0000000000000002', secret: 'other' }).face
    expect(await other.result(check)).toMatchObject({ kind: 'no', code: '84022' })
  })

  it('is refused after an hour', async () => {
    const check = await started(nextSeq())
    await control(wechat, 'face', { verifyId: check.verifyId, outcome: 10_000 })
    await setClock(3_601_000)
    expect(await face.result(check)).toMatchObject({ kind: 'no', code: '84022' })
    await setClock(0)
    expect(await face.result(check)).toMatchObject({ value: { passed: true } })
  })

  it('cannot start twice with one sequence', async () => {
    const seq = nextSeq()
    await started(seq)
    expect(await face.start({ outSeqNo: seq, identity: who, openid })).toMatchObject({ kind: 'no', code: '84019' })
  })

  it.each<[string, string, Partial<Parameters<FaceChecks['start']>[0]>]>([
    ['a wrong check digit', '84015', { identity: { ...who, idNumber: '420000196604120131' } }],
    ['no name', '84014', { identity: { ...who, name: '' } }],
    ['an openid of nobody', '40003', { openid: 'x' }],
    ['no openid', '84016', { openid: '' }],
  ])('cannot start with %s', async (_, code, more) => {
    expect(await face.start({ outSeqNo: nextSeq(), identity: who, openid, ...more })).toMatchObject({
      kind: 'no',
      code,
    })
  })

  it('throws on a sequence WeChat could never take', async () => {
    await expect(face.start({ outSeqNo: 'a b', identity: who, openid })).rejects.toThrow(RangeError)
  })

  it.each(['reset-before', 'reset-after', 'silence-before', 'silence-after', 'status', 'truncate', 'odd-shape'])(
    'is unknown, never passed, after %s',
    async fault => {
      const check = await started(nextSeq())
      await control(wechat, 'face', { verifyId: check.verifyId, outcome: 10_000 })
      await control(wechat, 'behaviour', { fault, path: '/cityservice/', times: 2 })
      expect((await face.result(check)).kind).toBe('unknown')
      expect((await face.start({ outSeqNo: nextSeq(), identity: who, openid })).kind).toBe('unknown')
      await control(wechat, 'behaviour', { fault: 'none' })
    },
  )
})

it('is unknown, never passed, while WeChat says its system is busy', async () => {
  const check = await started(nextSeq())
  await control(wechat, 'face', { verifyId: check.verifyId, outcome: 10_000 })
  await control(wechat, 'behaviour', { fault: 'errcode', errcode: -1, path: '/cityservice/', times: 1 })
  expect((await face.result(check)).kind).toBe('unknown')
  await control(wechat, 'behaviour', { fault: 'none' })
})

describe('the access token', () => {
  it('is asked for once by many, and kept', async () => {
    const { token } = connect()
    const all = await Promise.all(Array.from({ length: 20 }, () => token.get()))
    expect(new Set(all.map(one => JSON.stringify(one))).size).toBe(1)
    await control(wechat, 'behaviour', { fault: 'reset-before', path: '/cgi-bin/stable_token', times: 0 })
    expect(await token.get()).toEqual(all[0])
    await control(wechat, 'behaviour', { fault: 'none' })
  })

  it('is asked for in one request, so that those who wait share its failure too', async () => {
    await control(wechat, 'behaviour', { fault: 'reset-before', path: '/cgi-bin/stable_token', times: 1 })
    const { token } = connect()
    const all = await Promise.all(Array.from({ length: 5 }, () => token.get()))
    expect(all.filter(one => 'why' in one)).toHaveLength(5)
    expect(await token.get()).toHaveProperty('token')
  })

  it('is asked for anew before its end', async () => {
    const { token } = connect()
    const first = await token.get()
    await setClock(7_000_000)
    expect(await token.get()).not.toEqual(first)
    await setClock(0)
  })

  it('is replaced at once when WeChat has taken it back', async () => {
    expect((await face.start({ outSeqNo: nextSeq(), identity: who, openid })).kind).toBe('yes')
    await control(wechat, 'tokens', {})
    expect((await face.start({ outSeqNo: nextSeq(), identity: who, openid })).kind).toBe('yes')
  })

  it('leaves the outcome unknown when there is none to be had', async () => {
    const wrong = connect({ secret: 'wrong' }).face
    expect(await wrong.start({ outSeqNo: nextSeq(), identity: who, openid })).toEqual({
      kind: 'unknown',
      reason: 'no access token: 40125',
    })
  })
})

describe('a subscribe message', () => {
  const data = { thing1: '退休提取', phrase2: '已受理', date3: '2026年11月22日', character_string4: 'HS20261122000001' }

  /** `cloud.openapi` as wx-server-sdk offers it, over the plain interface: it throws what is not errcode 0. */
  const openapi: SubscribeMessageApi = {
    subscribeMessage: {
      async send({ templateId, miniprogramState, ...message }) {
        const have = await connect().token.get()
        if (!('token' in have)) throw new Error(have.why)
        const response = await fetch(`${wechat.base}/cgi-bin/message/subscribe/send?access_token=${have.token}`, {
          method: 'POST',
          body: JSON.stringify({ ...message, template_id: templateId, miniprogram_state: miniprogramState }),
        })
        const { errcode, errmsg } = (await response.json()) as { errcode: number; errmsg: string }
        if (errcode !== 0) throw Object.assign(new Error(errmsg), { errCode: errcode })
        return { errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' }
      },
    },
  }
  const port = notices({ openapi, allowed: true, miniprogramState: 'developer', templates: [] })
  const message = { openid, templateId: template.id, page: 'pages/applications/index?id=1', data }

  it.each([
    [{ errCode: 43101 }, { kind: 'no', code: 'not-subscribed' }],
    [{ errcode: 43101 }, { kind: 'no', code: 'not-subscribed' }],
    [{ errcode: 0 }, { kind: 'yes' }],
    [{ errCode: -1 }, { kind: 'unknown' }],
    [{}, { kind: 'unknown', reason: 'no answer' }],
  ])('is judged by its number, though the call itself succeeded: %p', async (said, expected) => {
    const handed = { subscribeMessage: { send: async () => said } }
    const heard = notices({ openapi: handed, allowed: true, miniprogramState: 'developer', templates: [] })
    expect(await heard.send(message)).toMatchObject(expected)
  })

  it('arrives once for each time the person agreed', async () => {
    expect(await port.send(message)).toMatchObject({ kind: 'no', code: 'not-subscribed' })
    await control(wechat, 'subscribe', { openid, templateId: template.id, count: 1 })
    expect(await port.send(message)).toEqual({ kind: 'yes', value: 'sent' })
    expect(await port.send(message)).toMatchObject({ kind: 'no', code: 'not-subscribed' })
    const { messages } = await control<{ messages: { touser: string; data: object }[] }>(wechat, 'outbox')
    expect(messages).toMatchObject([{ touser: openid, data: { thing1: { value: '退休提取' } } }])
  })

  it.each<[string, string, Partial<typeof message>]>([
    ['no-such-openid', 'an openid of nobody', { openid: 'x' }],
    ['no-such-template', 'a template nobody has', { templateId: 'none' }],
    ['field-breaks-limit', 'a thing of 21 characters', { data: { ...data, thing1: '字'.repeat(21) } }],
    ['field-breaks-limit', 'a phrase of six characters', { data: { ...data, phrase2: '正在审核当中' } }],
    ['field-breaks-limit', 'Chinese in a character string', { data: { ...data, character_string4: '编号1' } }],
    ['field-breaks-limit', 'a date in words', { data: { ...data, date3: '昨天' } }],
    ['field-breaks-limit', 'a line break', { data: { ...data, thing1: '退休\n提取' } }],
    ['field-breaks-limit', 'a field left out', { data: { thing1: '退休提取' } as typeof data }],
  ])('is refused with %s for %s', async (code, _, more) => {
    await control(wechat, 'subscribe', { openid, templateId: template.id, count: 1 })
    expect(await port.send({ ...message, ...more })).toMatchObject({ kind: 'no', code })
  })

  it('is not even tried from a door that may not', async () => {
    const silent = notices({ openapi, allowed: false, miniprogramState: 'developer', templates: [] })
    expect(await silent.send(message)).toMatchObject({ kind: 'no', code: 'not-allowed-here' })
  })

  it('is unknown when the platform does not answer', async () => {
    await control(wechat, 'behaviour', { fault: 'reset-before', path: '/cgi-bin/message', times: 1 })
    expect((await port.send(message)).kind).toBe('unknown')
  })
})

describe('WeChat besides', () => {
  it('draws a code for a page and a scene, and refuses a scene that is too long', async () => {
    const have = await connect().token.get()
    if (!('token' in have)) throw new Error(have.why)
    const ask = (scene: string) =>
      fetch(`${wechat.base}/wxa/getwxacodeunlimit?access_token=${have.token}`, {
        method: 'POST',
        body: JSON.stringify({ scene, page: 'pages/home/index' }),
      })
    const picture = Buffer.from(await (await ask('c=420200')).arrayBuffer())
    expect(picture.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'))
    expect(await (await ask('x'.repeat(33))).json()).toMatchObject({ errcode: 40169 })
  })

  it('gives a phone number for a code once', async () => {
    const have = await connect().token.get()
    if (!('token' in have)) throw new Error(have.why)
    const { code } = await control<{ code: string }>(wechat, 'phone', { phone: '19900000001' })
    const ask = async () =>
      (
        await fetch(`${wechat.base}/wxa/business/getuserphonenumber?access_token=${have.token}`, {
          method: 'POST',
          body: JSON.stringify({ code }),
        })
      ).json()
    expect(await ask()).toMatchObject({ errcode: 0, phone_info: { purePhoneNumber: '19900000001' } })
    expect(await ask()).toMatchObject({ errcode: 40029 })
  })

  it('names the checks still waiting for a person, for the phone that acts one out', async () => {
    const check = await started(nextSeq())
    const { waiting } = await until(
      () => control<{ waiting: { verifyId: string }[] }>(wechat, 'face'),
      list => list.waiting.some(one => one.verifyId === check.verifyId),
    )
    expect(waiting.length).toBeGreaterThan(0)
  })
})
