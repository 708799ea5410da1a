import type { CollectionName, Ports, Sealed, Stored } from '../ports'

/** Every collection whose documents hold a sealed envelope, bound to their `_id`. */
export const sealedCollections = [
  'persons',
  'units',
  'unitOperators',
  'unitRequests',
  'faceChecks',
  'windowChecks',
  'drafts',
  'applications',
  'originals',
  'exchangeMessages',
  'certificates',
  'staff',
] as const satisfies readonly CollectionName[]

export interface Rotated {
  looked: number
  renewed: number
}

/**
 * Brings every envelope under the newest key, so that older ones can be taken away. May be stopped and begun again at any time;
 * documents written meanwhile are under the newest key anyway.
 */
export async function rotateVault(ports: Ports): Promise<Record<string, Rotated>> {
  const done: Record<string, Rotated> = {}
  for (const name of sealedCollections) {
    const rotated = { looked: 0, renewed: 0 }
    for (let last = ''; ; ) {
      const page = await ports.database
        .collection<WithSealed>(name)
        .list({ _id: { gt: last } }, { order: [{ field: '_id', direction: 'asc' }], limit: 100 })
      for (const { _id } of page) {
        rotated.looked += 1
        if (await renew(ports, name, _id)) rotated.renewed += 1
      }
      const end = page.at(-1)
      if (!end || page.length < 100) break
      last = end._id
    }
    done[name] = rotated
  }
  const detail = Object.fromEntries(Object.entries(done).map(([name, { renewed }]) => [name, renewed]))
  await ports.audit.record({
    at: ports.clock.now(),
    actor: 'operator',
    action: 'vault.rotated',
    subject: 'vault',
    detail,
  })
  return done
}

interface WithSealed extends Stored {
  sealed?: Sealed
}

async function renew(ports: Ports, name: CollectionName, id: string): Promise<boolean> {
  const collection = ports.database.collection<WithSealed>(name)
  for (let round = 0; round < 5; round++) {
    const found = await collection.find(id)
    if (!found?.sealed) return false
    const sealed = ports.vault.renew(id, found.sealed)
    if (sealed === found.sealed) return false
    if ((await collection.replace({ ...found, sealed })) !== 'conflict') return true
  }
  throw new Error(`${name} ${id} changed under every try`)
}
