import type { Identity } from '../../core/domain/identity/identity'
import type { Instant } from '../../core/domain/values/instant'
import type { WorldPerson } from '../../local/neighbours/world-shapes'
import type { Clock } from '../../server/ports'

export const clock: Clock = { now: () => new Date().toISOString() as Instant }

export function identityOf(person: WorldPerson): Identity {
  return { name: person.name, idNumber: person.idNumber }
}

/** Tells a neighbour how to behave, or asks it what it did. */
export async function control<T = unknown>(neighbour: { control?: string }, path: string, body?: object): Promise<T> {
  const response = await fetch(`${neighbour.control}/control/${path}`, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`control ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

/** Asks again until the answer satisfies, at most so long. */
export async function until<T>(
  ask: () => T | Promise<T>,
  enough: (value: T) => boolean,
  withinMs = 10_000,
): Promise<T> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const value = await ask()
    if (enough(value)) return value
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(value)} after ${withinMs} ms`)
    await new Promise(resolve => setTimeout(resolve, 40))
  }
}
