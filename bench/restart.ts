import { openSdk } from '../test/contracts/cloudbase/open-sdk'
import { openStandIn } from '../test/contracts/cloudbase/open-stand-in'
import { type Row, spread } from './row'

const documents = 100_000
const page = 1000
const body = { centre: '420200', queue: 'reviewing', tags: ['online', 'retirement'], words: '样本'.repeat(50) }
const indexes = [
  { name: 'queue', keys: ['centre', 'queue', 'dueAt', '_id'].map(field => ({ field, direction: 'asc' as const })) },
  { name: 'tags', keys: [{ field: 'tags', direction: 'asc' as const }] },
]

/** Seconds from starting the process of the stand-in cloud, killed before, until its first answer over many documents. */
export async function restart(rounds: number): Promise<Row[]> {
  const standIn = await openStandIn({ settings: { indexes: { many: indexes } } })
  const empty = await openStandIn()
  const again = async (which: typeof standIn, ask: () => Promise<unknown>) => {
    await which.kill()
    const begun = performance.now()
    await which.start()
    await ask()
    return (performance.now() - begun) / 1000
  }
  try {
    const { db } = openSdk()
    // Whichever was opened last is what the SDK speaks to.
    await again(standIn, async () => {})
    const many = db.collection('many')
    for (let from = 0; from < documents; from += page) {
      const data = Array.from({ length: page }, (_each, at) => ({ ...body, _id: `d${from + at}`, dueAt: from + at }))
      await many.add({ data })
    }
    const ask = () => many.where({ centre: '420200', queue: 'reviewing' }).orderBy('dueAt', 'asc').limit(50).get()
    const [full, bare]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round += 1) {
      full.push(await again(standIn, ask))
      bare.push(await again(empty, async () => {}))
    }
    const ours = spread(full)
    return [
      {
        what: 'stand-in cloud, killed and up again over 100,000 documents',
        unit: 's',
        ours,
        peer: { name: 'over none', figures: spread(bare) },
        budget: { words: '≤ 1 s', kept: ours.median <= 1 },
      },
    ]
  } finally {
    await standIn.close()
    await empty.close()
  }
}
