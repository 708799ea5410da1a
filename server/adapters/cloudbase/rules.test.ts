import { collectionNames } from '../../ports'
import indexes from './indexes.json'
import rules from './rules.json'

describe('what the environment is set up with', () => {
  test('every collection has a rule that lets no client read or write', () => {
    expect(rules.database).toEqual(
      Object.fromEntries(collectionNames.map(name => [name, { read: false, write: false }])),
    )
  })

  test('every collection has its indexes declared, even when there are none', () => {
    expect(Object.keys(indexes).sort()).toEqual([...collectionNames].sort())
  })

  test('index fields lie where documents keep them', () => {
    const fields = Object.values(indexes).flatMap(list => list.flatMap(index => index.keys.map(key => key.field)))
    expect(fields.length).toBeGreaterThan(0)
    expect(fields.filter(field => field !== '_id' && !field.startsWith('body.'))).toEqual([])
  })

  test('an index of a collection has a name of its own, and its keys are nobody else’s', () => {
    const twice = Object.entries(indexes).flatMap(([collection, list]) => {
      const names = list.map(({ name }) => name)
      const keys = list.map(index => JSON.stringify(index.keys))
      return new Set(names).size === names.length && new Set(keys).size === keys.length ? [] : [collection]
    })
    expect(twice).toEqual([])
  })

  test('a phone may write only files of its own and may read none', () => {
    expect(rules.storage).toEqual({ read: false, write: 'resource.openid == auth.openid' })
  })
})
