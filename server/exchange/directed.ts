import type { Application } from '../../core/domain/application/application'
import type { EventData } from '../../core/domain/application/event'
import { caseStateOf, type ExchangeState, moveExchange } from '../../core/domain/exchange/exchange-state'
import type { Ports } from '../ports'
import type { Exchange } from '../records/exchange'
import { exchangeId } from './exchange-id'

const over: readonly ExchangeState[] = ['answered', 'withdrawn']
/** Exchanges an action means, where it does not mean all that are not over. */
const meant: Readonly<Record<string, readonly ExchangeState[]>> = {
  supplement: ['asked'],
  post: ['mailing'],
  urge: ['sent', 'acknowledged', 'mailed', 'recalling'],
}
/** States in which the case is what its exchanges make of it. */
const away: readonly string[] = ['sent', 'acknowledged', 'asked', 'mailing', 'mailed', 'recalling']

/**
 * Where a case became several exchanges: which of them an action speaks to, and what state they make together afterwards. One exchange
 * alone needs neither.
 */
export async function directed(ports: Ports, application: Application, action: string): Promise<EventData> {
  const numbers = application.intake?.exchanges ?? []
  if (numbers.length < 2) return {}
  const exchanges = ports.database.collection<Exchange>('exchanges')
  const found = await Promise.all(numbers.map(number => exchanges.find(exchangeId(application.centre, number))))
  const known = found.flatMap(exchange => exchange ?? [])
  const chosen = known.filter(({ state }) => meant[action]?.includes(state) ?? !over.includes(state))
  const after = known.map(exchange =>
    chosen.includes(exchange) ? moveExchange(exchange.state, action) : exchange.state,
  )
  const moves = after.some((state, index) => state !== known[index]?.state)
  return {
    exchanges: chosen.map(({ number }) => number),
    ...(moves && away.includes(application.state) ? { to: caseStateOf(after) } : {}),
  }
}
