import { ApplicationId, CentreCode, ItemCode, PersonId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Draft } from '../records/draft'
import { sweepExpired } from './sweep-expired'
import { memoryPorts } from './testing/memory-ports'

const at = (text: string) => text as Instant

test('what is over goes, with the pictures of a forgotten draft; what is not, stays', async () => {
  const ports = memoryPorts('2026-11-23T02:00:00.000Z')
  const captchas = ports.database.collection<{ _id: string; expiresAt: Instant }>('captchas')
  await captchas.add({ _id: 'old', expiresAt: at('2026-11-23T01:59:59.000Z') })
  await captchas.add({ _id: 'new', expiresAt: at('2026-11-23T02:05:00.000Z') })
  await ports.files.put('kept/a.jpg', new Uint8Array([1]))
  await ports.files.put('view/a.jpg', new Uint8Array([1]))
  const draft = {
    _id: ApplicationId.parse('a'.repeat(32)),
    number: 'XX20261001-000001',
    person: PersonId.parse('person-1'),
    centre: CentreCode.parse('000000'),
    item: ItemCode.parse('retirement-withdrawal'),
    definitionVersion: '1',
    answers: {},
    materials: [{ keptPath: 'kept/a.jpg', viewPath: 'view/a.jpg' }],
    createdAt: at('2026-10-01T00:00:00.000Z'),
    savedAt: at('2026-10-01T00:00:00.000Z'),
    expiresAt: at('2026-10-31T00:00:00.000Z'),
  } as unknown as Draft
  await ports.database.collection<Draft>('drafts').add(draft)

  expect(await sweepExpired(ports, at('2026-11-23T02:01:00.000Z'))).toEqual({ removed: 2 })
  expect(await captchas.find('old')).toBeUndefined()
  expect(await captchas.find('new')).toBeDefined()
  expect(await ports.database.collection<Draft>('drafts').find(draft._id)).toBeUndefined()
  expect([...ports.files.kept.keys()]).toEqual([])
})

test('it stops when its time is over', async () => {
  const ports = memoryPorts('2026-11-23T02:00:00.000Z')
  const captchas = ports.database.collection<{ _id: string; expiresAt: Instant }>('captchas')
  await captchas.add({ _id: 'old', expiresAt: at('2026-11-23T01:59:59.000Z') })
  expect(await sweepExpired(ports, at('2026-11-23T02:00:00.000Z'))).toEqual({ removed: 0 })
})
