import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../local/cloudbase/open-database'
import { openSdk } from '../test/contracts/cloudbase/open-sdk'
import { openStandIn } from '../test/contracts/cloudbase/open-stand-in'
import { inTurn, millisecondsOf } from './in-turn'
import { type Row, spread } from './row'

const many = 1000
const body = { state: 'reviewing', centre: '420200', words: '样本'.repeat(200), count: 0 }

/**
 * One document read and changed through wx-server-sdk and the stand-in cloud, beside the same in SQLite with nothing
 * between. Figures of the stand-in, not of the platform.
 */
export async function stored(project: string, rounds: number): Promise<Row[]> {
  const folder = join(project, '.cache/bench/sqlite')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const standIn = await openStandIn()
  const plain = openDatabase(join(folder, 'plain.sqlite'))
  try {
    const { db, _ } = openSdk()
    await db.createCollection('bench')
    for (let index = 0; index < many; index += 1) await db.collection('bench').doc(`d${index}`).set({ data: body })
    plain.exec('create table bench (id text primary key, body text not null)')
    const insert = plain.prepare('insert into bench values (?, ?)')
    plain.exec('begin')
    for (let index = 0; index < many; index += 1) insert.run(`d${index}`, JSON.stringify(body))
    plain.exec('commit')
    const select = plain.prepare('select body from bench where id = ?')
    const update = plain.prepare(
      "update bench set body = json_set(body, '$.count', json_extract(body, '$.count') + 1) where id = ?",
    )
    let turn = 0
    const id = () => {
      turn = (turn + 37) % many
      return `d${turn}`
    }
    const [read = [], plainRead = [], changed = [], plainChanged = []] = await inTurn(
      rounds,
      () => millisecondsOf(50, () => db.collection('bench').doc(id()).get()),
      () => millisecondsOf(500, () => JSON.parse(String(select.get(id())?.body))),
      () =>
        millisecondsOf(20, () =>
          db
            .collection('bench')
            .doc(id())
            .update({ data: { count: _.inc(1) } }),
        ),
      () => millisecondsOf(20, () => update.run(id())),
    )
    return [
      {
        what: 'stand-in cloud, one document read',
        unit: 'ms',
        ours: spread(read),
        peer: { name: 'SQLite alone', figures: spread(plainRead) },
      },
      {
        what: 'stand-in cloud, one document changed, on the disk',
        unit: 'ms',
        ours: spread(changed),
        peer: { name: 'SQLite alone, on the disk', figures: spread(plainChanged) },
      },
    ]
  } finally {
    plain.close()
    await standIn.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
