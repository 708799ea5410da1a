import indexes from '../../server/adapters/cloudbase/indexes.json'
import { collectionNames } from '../../server/ports'
import { asTable } from './as-table'

interface Index {
  name: string
  keys: readonly { field: string; direction: string }[]
}

/** Every collection with its indexes, in the order of `server/ports.ts`. */
export function collectionTable(): string {
  const declared = indexes as Readonly<Record<string, readonly Index[]>>
  const rows = collectionNames.map(name => {
    const lines = (declared[name] ?? []).map(index => {
      const keys = index.keys.map(({ field, direction }) => `${field}${direction === 'desc' ? ' ↓' : ''}`)
      return `${index.name} (${keys.join(', ')})`
    })
    return [`\`${name}\``, lines.join('<br>') || 'none besides `_id`']
  })
  return asTable(['collection', 'indexes'], rows)
}
