import { openSdk } from '../contracts/cloudbase/open-sdk'
import { openStandIn, type StandIn } from '../contracts/cloudbase/open-stand-in'

const { cloud, db, _ } = openSdk()
const rounds = 5
let standIn: StandIn

beforeAll(async () => {
  standIn = await openStandIn({ settings: { indexes: { accounts: [], notes: [], counters: [] } } })
}, 30_000)
afterAll(() => standIn.close())

const balance = async (id: string) => ((await db.collection('accounts').doc(id).get()).data as { n: number }).n

/** Moves one unit and writes a note, all or nothing. */
async function move(id: string): Promise<void> {
  const transaction = await db.startTransaction()
  await transaction
    .collection('accounts')
    .doc('from')
    .update({ data: { n: _.inc(-1) } })
  await transaction
    .collection('accounts')
    .doc('to')
    .update({ data: { n: _.inc(1) } })
  await transaction.collection('notes').add({ data: { _id: id } })
  await transaction.commit()
}

test('killed in the middle of transactions over three documents, nothing acknowledged is lost and none is torn', async () => {
  await db
    .collection('accounts')
    .doc('from')
    .set({ data: { n: 100_000 } })
  await db
    .collection('accounts')
    .doc('to')
    .set({ data: { n: 0 } })
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    const killAfter = acknowledged.length + 15 + Math.floor(Math.random() * 25)
    let killed: Promise<void> | undefined
    for (let i = 0; ; i++) {
      const id = `r${round}-${i}`
      // The process dies at any point of the writes that follow.
      if (acknowledged.length === killAfter) {
        setTimeout(() => {
          killed = standIn.kill()
        }, Math.random() * 25)
      }
      const isAcknowledged = await move(id).then(
        () => true,
        () => false,
      )
      if (!isAcknowledged) break
      acknowledged.push(id)
    }
    await killed
    await standIn.start()
  }
  const notes = new Set<string>()
  for (let skip = 0; ; skip += 1000) {
    const { data } = await db.collection('notes').skip(skip).limit(1000).get()
    for (const note of data) notes.add(note._id)
    if (data.length < 1000) break
  }
  const [from, to] = [await balance('from'), await balance('to')]
  expect(acknowledged.length).toBeGreaterThanOrEqual(rounds * 15)
  expect(acknowledged.filter(id => !notes.has(id))).toEqual([])
  expect({ from, to }).toEqual({ from: 100_000 - notes.size, to: notes.size })
}, 60_000)

test('killed in the middle of one write over many documents, all of them have it or none', async () => {
  const size = 150
  await db.collection('counters').add({ data: Array.from({ length: size }, (_each, i) => ({ _id: `c${i}`, n: 0 })) })
  let acknowledged = 0
  for (let round = 0; round < rounds; round++) {
    const killAfter = acknowledged + 3
    let killed: Promise<void> | undefined
    for (;;) {
      if (acknowledged === killAfter) {
        setTimeout(() => {
          killed = standIn.kill()
        }, Math.random() * 40)
      }
      const isAcknowledged = await db
        .collection('counters')
        .where({ n: _.gte(0) })
        .update({ data: { n: _.inc(1) } })
        .then(
          () => true,
          () => false,
        )
      if (!isAcknowledged) break
      acknowledged++
    }
    await killed
    await standIn.start()
    const { data } = await db.collection('counters').limit(1000).get()
    const values = [...new Set(data.map(counter => Number(counter.n)))]
    expect([data.length, values.length]).toEqual([size, 1])
    // The write that was not answered may have happened.
    expect([acknowledged, acknowledged + 1]).toContain(values[0])
    acknowledged = values[0] ?? 0
  }
}, 60_000)

test('killed in the middle of an upload, the file is the old one or the new one', async () => {
  const before = 'a'.repeat(300_000)
  const after = 'b'.repeat(300_000)
  for (let round = 0; round < rounds; round++) {
    const { fileID } = await cloud.uploadFile({ cloudPath: 'kept/one.txt', fileContent: Buffer.from(before) })
    const replacing = cloud.uploadFile({ cloudPath: 'kept/one.txt', fileContent: Buffer.from(after) }).then(
      () => true,
      () => false,
    )
    // At any point of the upload, from its first request to its answer.
    await new Promise<void>(resolve => setTimeout(resolve, Math.random() * 20))
    await standIn.kill()
    const isAcknowledged = await replacing
    await standIn.start()
    const text = (await cloud.downloadFile({ fileID })).fileContent.toString()
    expect([before, after]).toContain(text)
    if (isAcknowledged) expect(text).toBe(after)
  }
}, 60_000)
