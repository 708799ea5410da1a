import type { Fault } from './oracle'
import { tripName } from './saying'

/** Faults as people read them: one line for what is wrong in the same words, with how often and where first. */
export function told(faults: readonly Fault[]): string[] {
  const groups = new Map<string, Fault[]>()
  for (const fault of faults) {
    const { kind, what } = fault.saying
    const key = `${kind} ${what.split(' ')[0]} | ${fault.rule} | ${fault.quote.replaceAll('\n', ' / ').slice(0, 90)}`
    groups.set(key, [...(groups.get(key) ?? []), fault])
  }
  return [...groups]
    .map(([key, found]) => {
      const trips = new Set(found.map(({ saying: { trip } }) => tripName(trip)))
      const items = [...new Set(found.map(({ saying: { trip } }) => trip.item))]
      const [first] = found
      return `${key} | ${trips.size} trips, ${items.length > 3 ? `${items.length} items` : items.join(' ')}; first: ${first ? tripName(first.saying.trip) : ''} | ${first?.source ?? ''}`
    })
    .sort()
}
