import type { ApplicationId } from '../core/domain/values/ids'

const kept = new Map<string, string>()
Object.assign(globalThis, {
  sessionStorage: {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  },
})

const { staff } = require('./cloud') as typeof import('./cloud')
const { session } = require('./session') as typeof import('./session')

const sent: { message: string; session?: string }[] = []

function theDoorSays(answer: unknown): void {
  globalThis.fetch = async (_, init) => {
    sent.push(JSON.parse(String(init?.body)))
    return new Response(JSON.stringify(answer))
  }
}

beforeEach(() => {
  sent.length = 0
  session.begin('token-1', 'staff-1')
})

test('a message of a signed-in person carries the token', async () => {
  theDoorSays({ ok: true, body: {} })
  expect(await staff('sign-out', {})).toEqual({ ok: true, body: {} })
  expect(sent).toEqual([{ message: 'sign-out', body: {}, session: 'token-1' }])
})

test('signing in never carries the token of before', async () => {
  theDoorSays({ ok: true, body: {} })
  await staff('sign-in', { account: 'a', password: 'b', code: '123456' })
  expect(sent[0]).not.toHaveProperty('session')
})

test('no answer is told as unreachable, and the session stays', async () => {
  globalThis.fetch = async () => {
    throw new TypeError('failed to fetch')
  }
  const outcome = await staff('show-queues', {})
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'network.unreachable' } })
  expect(session.read().token).toBe('token-1')
})

test('a page of a gateway instead of a reply is told as unreachable', async () => {
  globalThis.fetch = async () => new Response('<html>502</html>', { status: 502 })
  expect(await staff('show-queues', {})).toMatchObject({ ok: false, problem: { code: 'network.unreachable' } })
})

test('a session the server ended is forgotten, and whose it was is kept for the return', async () => {
  theDoorSays({ ok: false, problem: { code: 'session.ended', title: '登录时间已过。', remedy: '请重新登录' } })
  await staff('show-queues', {})
  expect(session.read()).toMatchObject({ person: 'staff-1', ended: { code: 'session.ended' } })
  expect(session.read().token).toBeUndefined()
  expect(kept.has('staff-session')).toBe(false)
})

test('a refusal keeps the fresh state it brought', async () => {
  theDoorSays({
    ok: false,
    problem: { code: 'request.stale', title: '有变化', remedy: '请看过再办' },
    fresh: { row: 1 },
  })
  const application = '0'.repeat(32) as ApplicationId
  expect(await staff('claim', { application, version: 1 })).toMatchObject({ ok: false, fresh: { row: 1 } })
})
