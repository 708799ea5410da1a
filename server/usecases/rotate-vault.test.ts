import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openVault } from '../adapters/privacy/vault'
import type { Stored } from '../ports'
import { rotateVault, sealedCollections } from './rotate-vault'
import { memoryPorts } from './testing/memory-ports'

const [first, second] = [randomBytes(32), randomBytes(16)]
const index = { suite: 'aes', key: randomBytes(32) } as const
const old = { suite: 'aes', key: first } as const
const fresh = { suite: 'sm', key: second } as const

interface Row extends Stored {
  sealed: ReturnType<ReturnType<typeof openVault>['seal']>
}

test('everything sealed before opens with the new key alone, and a second run finds nothing to do', async () => {
  const before = openVault({ wrapping: new Map([[1, old]]), current: 1, index })
  const both = openVault({
    wrapping: new Map<number, typeof old | typeof fresh>([
      [1, old],
      [2, fresh],
    ]),
    current: 2,
    index,
  })
  const alone = openVault({ wrapping: new Map([[2, fresh]]), current: 2, index })
  const ports = { ...memoryPorts(), vault: both }
  for (const name of sealedCollections)
    for (let at = 0; at < 130; at++) {
      const _id = `${name}-${String(at).padStart(4, '0')}`
      await ports.database.collection<Row>(name).add({ _id, sealed: before.seal(_id, { name: `人${at}` }) })
    }
  const { sealed, content } = before.sealFile('a-file', Buffer.from('%PDF-1.7'))
  await ports.database.collection<Row>('originals').add({ _id: 'a-file', sealed })
  await ports.database.collection('drafts').add({ _id: 'draft-without-card' })
  const done = await rotateVault(ports)
  expect(done['drafts']).toEqual({ looked: 131, renewed: 130 })
  const renewed = await ports.database.collection<Row>('originals').find('a-file')
  expect(renewed && Buffer.from(alone.openFile('a-file', renewed.sealed, content)).toString()).toBe('%PDF-1.7')
  for (const name of sealedCollections) {
    const row = await ports.database.collection<Row>(name).find(`${name}-0129`)
    expect(row && alone.open(row._id, row.sealed, 'name')).toBe('人129')
  }
  expect((await rotateVault(ports))['persons']).toEqual({ looked: 130, renewed: 0 })
})

test('no record holds an envelope that is not rotated', () => {
  const folder = join(__dirname, '../records')
  const holding = readdirSync(folder).filter(file =>
    /^ {2}sealed\??: Sealed$/m.test(readFileSync(join(folder, file), 'utf8')),
  )
  expect(holding.sort()).toEqual([
    'certificate.ts',
    'draft.ts',
    'exchange.ts',
    'face-check.ts',
    'original.ts',
    'person.ts',
    'staff.ts',
    'unit.ts',
    'window-check.ts',
  ])
  expect([...sealedCollections].sort()).toEqual([
    'applications',
    'certificates',
    'drafts',
    'exchangeMessages',
    'faceChecks',
    'originals',
    'persons',
    'staff',
    'unitOperators',
    'unitRequests',
    'units',
    'windowChecks',
  ])
})
