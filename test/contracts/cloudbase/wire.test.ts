import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openSdk } from './open-sdk'
import { openStandIn, type StandIn } from './open-stand-in'

/**
 * What wx-server-sdk puts on the wire, kept in `wire-bodies.json` as it was captured. `CAPTURE_WIRE=1` captures anew, after a
 * new version of the SDK: then read the difference before believing it.
 */
const file = join(__dirname, 'wire-bodies.json')
const { cloud, db, _, $ } = openSdk()
const rows = db.collection('rows')

type Body = Record<string, unknown>
interface Captured {
  call: string
  request: Body
  reply: unknown
}

const moment = new Date('2026-01-02T03:04:05Z')
const calls: Record<string, () => Promise<unknown>> = {
  'add, with a date and the server’s time': () =>
    rows.add({ data: { _id: 'A', name: '张三', cents: 100_000, at: moment, seen: db.serverDate({ offset: 1000 }) } }),
  'add several': () =>
    rows.add({
      data: [
        { _id: 'B', cents: 5 },
        { _id: 'C', ratio: 0.5, none: null, yes: true },
      ],
    }),
  'read one': () => rows.doc('A').get(),
  'read by condition, order, fields, page': () =>
    rows
      .where({ name: _.in(['张三', '王五']), cents: _.gte(1000).and(_.lt(200_000)), at: _.gte(moment) })
      .orderBy('cents', 'desc')
      .skip(0)
      .limit(20)
      .field({ name: true, cents: true })
      .get(),
  'read by a regular expression': () => rows.where({ name: db.RegExp({ regexp: '^张', options: 'i' }) }).get(),
  'read a page by key': () => rows.where(_.or([{ cents: _.gt(5) }, { cents: 5, _id: _.gt('A') }])).get(),
  count: () => rows.where({ cents: _.exists(true) }).count(),
  'change some': () =>
    rows.where({ _id: 'A' }).update({ data: { cents: _.inc(1), tags: _.push(['y']), name: '张三丰', 'deep.er': 1 } }),
  'change one': () => rows.doc('B').update({ data: { cents: _.mul(2), gone: _.remove() } }),
  replace: () => rows.doc('D').set({ data: { whole: true } }),
  'remove some': () => rows.where({ _id: 'C' }).remove(),
  'remove one': () => rows.doc('D').remove(),
  aggregate: () =>
    rows
      .aggregate()
      .match({ cents: _.gt(0) })
      .group({ _id: null, sum: $.sum('$cents') })
      .end(),
  'make a collection': () => db.createCollection('fresh'),
  'ask for links': () => cloud.getTempFileURL({ fileList: [{ fileID: 'cloud://local-env.x/none', maxAge: 300 }] }),
  'delete a file': () => cloud.deleteFile({ fileList: ['cloud://local-env.x/none'] }),
  'call a function': () => cloud.callFunction({ name: 'echo', data: { a: '中' } }).catch(() => undefined),
  'a transaction that is given up': async () => {
    const transaction = await db.startTransaction()
    await transaction.collection('rows').doc('A').get()
    await transaction.rollback()
  },
}

let standIn: StandIn
let between: Server
const heard: Captured[] = []
let under = ''

/** What differs from run to run: ids of requests and transactions, times, addresses. */
const steady = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, '<id>')
      .replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, '<here>')
      .replaceAll(/\\"seen\\":\{\\"\$date\\":\\"[^\\]+\\"\}/g, '\\"seen\\":\\"<now>\\"'),
  ) as unknown

beforeAll(async () => {
  standIn = await openStandIn({ settings: { indexes: { rows: [] } } })
  between = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts).toString()
    const headers = { authorization: String(request.headers.authorization), 'content-type': 'application/json' }
    const answer = await (await fetch(`${standIn.base}${request.url}`, { method: 'POST', headers, body })).json()
    heard.push({ call: under, request: steady(JSON.parse(body)) as Body, reply: steady(answer) })
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer))
  })
  await new Promise<void>(resolve => between.listen(0, '127.0.0.1', resolve))
  const { port } = between.address() as AddressInfo
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` })
  for (const [call, run] of Object.entries(calls)) {
    under = call
    await run()
  }
  if (process.env.CAPTURE_WIRE) writeFileSync(file, `${JSON.stringify(heard, null, 2)}\n`)
}, 60_000)
afterAll(async () => {
  between.close()
  await standIn.close()
})

const kept = () => JSON.parse(readFileSync(file, 'utf8')) as Captured[]

test.each(Object.keys(calls))('the SDK sends and is answered as captured: %s', call => {
  const [now, then] = [heard, kept()].map(all => all.filter(one => one.call === call))
  expect(then?.length).toBeGreaterThan(0)
  expect(now).toEqual(then)
})

test('nothing is captured that no call sends any more', () => {
  expect([...new Set(kept().map(one => one.call))]).toEqual(Object.keys(calls))
})
