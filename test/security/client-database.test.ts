import { CentreCode } from '../../core/domain/values/ids'
import { depositor, logInByFace } from '../../local/acting/depositor'
import { beginDraft } from '../../local/acting/retirement'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import rules from '../../server/adapters/cloudbase/rules.json'
import { collectionNames } from '../../server/collections'
import { openWorld } from '../stage/open-world'

const huangshi = CentreCode.parse('420200')
const verbs = ['add', 'get', 'count', 'update', 'remove']

let world: World

beforeAll(async () => {
  world = await openWorld()
  const owner = depositor(world, 'openid-owner')
  await logInByFace(world, owner, people.huangshiRetiree, huangshi)
  await beginDraft(owner, huangshi)
}, 120_000)
afterAll(() => world?.close(), 30_000)

/** As a phone would that calls `wx.cloud.database()` itself, past every door of the product. */
async function past(openid: string | undefined, collection: string, verb: string) {
  const headers = { 'content-type': 'application/json', ...(openid ? { authorization: `Bearer local:${openid}` } : {}) }
  const body = JSON.stringify({
    query: {},
    data: verb === 'add' ? [{ planted: true }] : { $set: { planted: true } },
    multi: true,
  })
  const reply = await fetch(`${world.cloud}/v1/database/${collection}/${verb}`, { method: 'POST', headers, body })
  return { status: reply.status, code: ((await reply.json()) as { code?: string }).code }
}

test('no collection lets a guest, the owner, somebody else or a forged staff token add, get, count, update or remove', async () => {
  const actors = { guest: undefined, owner: 'openid-owner', other: 'openid-other', forged: 'hs-jingban' }
  const allowed: unknown[] = []
  let tried = 0
  for (const collection of collectionNames)
    for (const verb of verbs)
      for (const [actor, openid] of Object.entries(actors)) {
        const { status, code } = await past(openid, collection, verb)
        tried += 1
        const refusal = actor === 'guest' ? [401, 'INVALID_CREDENTIALS'] : [400, 'DATABASE_PERMISSION_DENIED']
        if (status !== refusal[0] || code !== refusal[1]) allowed.push([collection, verb, actor, status, code])
      }
  expect(allowed).toEqual([])
  expect(tried).toBe(collectionNames.length * verbs.length * 4)
}, 60_000)

test('a collection nobody wrote a rule for lets nobody in', async () => {
  expect(await past('openid-owner', 'added-in-a-hurry', 'get')).toEqual({
    status: 400,
    code: 'DATABASE_PERMISSION_DENIED',
  })
})

test('storage: a phone reads nothing, not even its own, and writes over nothing of somebody else', async () => {
  expect(rules.storage.read).toBe(false)
  const own = depositor(world, 'openid-writer')
  const path = 'quarantine/0123456789abcdef'
  const fileID = await own.upload(path, Buffer.from('x'))
  const ask = async (openid: string) => {
    const reply = await fetch(`${world.cloud}/storage/temp-url`, {
      method: 'POST',
      headers: { authorization: `Bearer local:${openid}`, 'content-type': 'application/json' },
      body: JSON.stringify({ fileList: [fileID] }),
    })
    return ((await reply.json()) as { fileList: { errMsg: string }[] }).fileList[0]?.errMsg
  }
  expect([await ask('openid-writer'), await ask('openid-other')]).toEqual([
    'STORAGE_EXCEED_AUTHORITY',
    'STORAGE_EXCEED_AUTHORITY',
  ])
  const over = await fetch(`${world.cloud}/storage/upload?path=${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer local:openid-other' },
    body: 'y',
  })
  expect([over.status, ((await over.json()) as { code: string }).code]).toEqual([400, 'STORAGE_EXCEED_AUTHORITY'])
})
