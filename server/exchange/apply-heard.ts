import type { ApplicationId, CentreCode } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { Exchange, MessageRecord } from '../records/exchange'
import { applyMessage } from './apply-message'
import { callLiaison } from './call-liaison'
import { exchangeId } from './exchange-id'
import { messageIn } from './message-record'
import { takeIn } from './take-in'

/**
 * Applies what one exchange has heard, in the order it was written: a message waits for the one before it. What the case cannot take any
 * more is kept as `unfit` for the liaison to see, and does not hold up what follows.
 * @returns the case it belongs to, if anything was applied
 */
export async function applyHeard(ports: Ports, centre: CentreCode, number: string): Promise<ApplicationId | undefined> {
  const exchanges = ports.database.collection<Exchange>('exchanges')
  const messages = ports.database.collection<MessageRecord>('exchangeMessages')
  let touched: ApplicationId | undefined
  for (;;) {
    const waiting = await messages.list({ centre, exchange: number, direction: 'in', state: 'waiting' }, { limit: 100 })
    const exchange = await exchanges.find(exchangeId(centre, number))
    const heard = exchange?.heard ?? 0
    // Applied and counted, but whoever did it was stopped before saying so.
    for (const record of waiting.filter(({ sequence }) => sequence <= heard))
      await messages.replace({ ...record, state: 'applied', application: exchange?.application })
    const next = waiting.find(({ sequence }) => sequence === heard + 1)
    if (!next) return touched
    const message = messageIn(ports, next)
    if (exchange && message.previous !== exchange.lastHeard) {
      await messages.replace({ ...next, state: 'unfit', why: 'chain-broken' })
      return touched
    }
    // The request, also when it was begun and interrupted: the exchange is there then, the application perhaps not.
    const request = message.type === 'APPLY' && (exchange?.heard ?? 0) === 0
    const outcome =
      exchange && !request
        ? await applyMessage(ports, exchange, message)
        : await takeIn(ports, centre, message, next.arrivedAt)
    // The core is silent, or the year has no calendar: the timer looks again.
    if (outcome.kind === 'later') return touched
    touched = outcome.application ?? touched
    const after = await exchanges.find(exchangeId(centre, number))
    if (after && after.heard < next.sequence) {
      const moved = { ...after, heard: next.sequence, lastHeard: next.hash, changedAt: ports.clock.now() }
      if ((await exchanges.replace(moved)) === 'conflict') continue
    }
    const application = outcome.application ?? exchange?.application
    if (outcome.kind === 'unfit' && application)
      await callLiaison(ports, { ...next, application }, '对方中心的消息没能办进去')
    await messages.replace({
      ...next,
      state: outcome.kind,
      ...(application ? { application } : {}),
      ...(outcome.kind === 'unfit' ? { why: outcome.why } : {}),
    })
  }
}
