import { findCentre } from '../../core/catalogue/registry'
import type { Application } from '../../core/domain/application/application'
import type { Effect } from '../../core/domain/application/effect'
import type { ApplicationEvent } from '../../core/domain/application/event'
import { ExchangeNumber } from '../../core/domain/exchange/exchange-number'
import { moveExchange } from '../../core/domain/exchange/exchange-state'
import type { ExchangeMessage } from '../../core/domain/exchange/message'
import { MessageType } from '../../core/domain/exchange/message-type'
import { exchangeId } from '../exchange/exchange-id'
import { messageId, messageRecord } from '../exchange/message-record'
import { writeBody } from '../exchange/write-body'
import { backOff } from '../execution/back-off'
import type { Ports } from '../ports'
import type { Exchange, MessageRecord } from '../records/exchange'
import type { EffectResult } from './effect-result'

const TRIES = 5

/**
 * Writes one message and puts it into the outbox. Its id is made of the effect's: written twice it is the same message. It lies
 * there as a draft until its number is taken on the exchange, so that a crash in between leaves neither a gap nor a twin.
 */
export async function queueMessage(ports: Ports, application: Application, effect: Effect): Promise<EffectResult> {
  const [type, number] = effect.subject.split(':')
  const event = application.events.find(each => effect.id.startsWith(`${each.id}:`))
  const exchanges = ports.database.collection<Exchange>('exchanges')
  const messages = ports.database.collection<MessageRecord>('exchangeMessages')
  if (!type || !number || !event) throw new Error(`effect ${effect.id} names no message`)
  const id = ports.messageKeys.digest(`${application._id}:${effect.id}`).slice(0, 32)
  const recordId = messageId(application.centre, 'out', id)
  for (let left = TRIES; left > 0; left -= 1) {
    const exchange = await exchanges.find(exchangeId(application.centre, number))
    if (!exchange) throw new Error(`application ${application._id} has no exchange ${number}`)
    if (exchange.outgoing.includes(id)) return release(ports, recordId, exchange)
    const { message, paths } = written(ports, application, event, { id, type: MessageType.parse(type), exchange })
    const record = messageRecord(ports, message, {
      centre: application.centre,
      direction: 'out',
      state: 'draft',
      application: application._id,
      paths,
    })
    const before = await messages.find(recordId)
    const kept = before ? await messages.replace({ ...record, version: before.version }) : await messages.add(record)
    if (kept === 'conflict' || kept === 'taken') continue
    const taken = await exchanges.replace({
      ...exchange,
      sent: message.sequence,
      lastSent: record.hash,
      outgoing: [...exchange.outgoing, id],
      state: moveExchange(exchange.state, event.action),
      changedAt: ports.clock.now(),
    })
    if (taken !== 'conflict') return release(ports, recordId, exchange)
  }
  return { kind: 'later', seconds: backOff(effect.tries) }
}

/** Its number is taken: it may leave, or waits for the liaison to carry it. */
async function release(ports: Ports, id: string, { lane }: Exchange): Promise<EffectResult> {
  const messages = ports.database.collection<MessageRecord>('exchangeMessages')
  const record = await messages.find(id)
  if (record?.state === 'draft')
    await messages.replace({ ...record, state: lane === 'manual' ? 'held' : 'queued', nextAt: ports.clock.now() })
  return { kind: 'done' }
}

function written(
  ports: Ports,
  application: Application,
  event: ApplicationEvent,
  { id, type, exchange }: { id: string; type: MessageType; exchange: Exchange },
): { message: ExchangeMessage; paths: Record<string, string> } {
  const { body, files } = writeBody(ports, application, event, { type, exchange: exchange.number })
  return {
    message: {
      id,
      exchange: ExchangeNumber.parse(exchange.number),
      type,
      format: 1,
      sequence: exchange.sent + 1,
      previous: exchange.lastSent,
      from: { code: application.centre, name: findCentre(application.centre)?.name ?? '' },
      to: exchange.other,
      actor: { role: event.by.kind, name: event.by.name.slice(0, 60) },
      writtenAt: event.at,
      body,
      files: files.map(({ line }) => line),
    },
    paths: Object.fromEntries(files.map(({ line, path }) => [line.sha256, path])),
  }
}
