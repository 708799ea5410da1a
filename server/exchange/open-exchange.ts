import { findCentre } from '../../core/catalogue/registry'
import type { ExchangeNumber } from '../../core/domain/exchange/exchange-number'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { Exchange, Lane } from '../records/exchange'
import { exchangeId } from './exchange-id'

/** One centre's side of a new exchange. A centre that is no tenant of ours is reached through the national platform, by hand. */
export async function openExchange(
  ports: Ports,
  side: Pick<Exchange, 'centre' | 'side' | 'other' | 'application'> & { number: ExchangeNumber },
): Promise<void> {
  const now = ports.clock.now()
  const exchange: Exchange = {
    _id: exchangeId(side.centre, side.number),
    ...side,
    lane: laneTo(ports, side.other.code),
    state: side.side === 'accepting' ? 'prepared' : 'sent',
    sent: 0,
    lastSent: '',
    outgoing: [],
    heard: 0,
    lastHeard: '',
    openedAt: now,
    changedAt: now,
  }
  await ports.database.collection<Exchange>('exchanges').add(exchange)
}

/** A tenant of ours hears it at once; a centre with a gateway by its system; any other through the national platform, by hand. */
export function laneTo(ports: Pick<Ports, 'gateways'>, code: string): Lane {
  return findCentre(code) ? 'internal' : (ports.gateways.find(code)?.lane ?? 'manual')
}

/** 协同编号: the accepting centre's code and sixteen digits nobody can guess. */
export function newExchangeNumber(ports: Ports, centre: CentreCode): ExchangeNumber {
  return `XT${centre}${ports.chance.digits(16)}` as ExchangeNumber
}
