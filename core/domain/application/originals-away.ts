import type { Application } from './application'

/** What sends originals on their way, and what brings them back, as either side sees it. */
const ways = {
  accepting: { away: 'post', back: 'originals-returned' },
  handling: { away: 'originals-in', back: 'return-originals' },
} as const

/**
 * Do originals still lie where they do not belong: at the accepting centre those posted and not yet announced as returned, at the handling
 * centre those received and not yet sent back. Of several exchanges each has its own (workflows 5.4, 5.5); a
 * step that names none means the only one there is.
 */
export function originalsAway({
  events,
  intake,
  request,
}: Pick<Application, 'events' | 'intake' | 'request'>): boolean {
  const { away, back } = ways[intake ? 'accepting' : 'handling']
  const own = intake?.exchanges ?? (request ? [request.exchange] : [])
  const only = own.length === 1 ? (own[0] ?? '') : ''
  const open = new Set<string>()
  for (const { action, data } of events) {
    const exchanges = data?.exchanges ?? [data?.exchange ?? only]
    if (action === away) for (const exchange of exchanges) open.add(exchange)
    if (action === back) for (const exchange of exchanges) open.delete(exchange)
  }
  return open.size > 0
}
