import type { ExchangeNumber } from '../../core/domain/exchange/exchange-number'
import type { ExchangeMessage } from '../../core/domain/exchange/message'
import { canonical } from '../../core/domain/text/canonical'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { MessageRecord } from '../records/exchange'

export function messageId(centre: CentreCode, direction: MessageRecord['direction'], message: string): string {
  return `${centre}:${direction}:${message}`
}

/** A message as it is kept: sealed, for it names people; its hash beside it. */
export function messageRecord(
  ports: Ports,
  message: ExchangeMessage,
  side: Pick<MessageRecord, 'centre' | 'direction' | 'state'> & Partial<Pick<MessageRecord, 'application' | 'paths'>>,
): MessageRecord {
  const _id = messageId(side.centre, side.direction, message.id)
  const content = JSON.stringify(message)
  const now = ports.clock.now()
  return {
    _id,
    exchange: message.exchange as ExchangeNumber,
    other: side.direction === 'out' ? message.to.code : message.from.code,
    message: message.id,
    type: message.type,
    sequence: message.sequence,
    sealed: ports.vault.seal(_id, { content }),
    hash: ports.messageKeys.digest(canonical(message)),
    paths: {},
    at: now,
    nextAt: now,
    tries: 0,
    ...side,
  }
}

/** @throws when the record was changed behind our back */
export function messageIn(ports: Ports, record: MessageRecord): ExchangeMessage {
  return JSON.parse(ports.vault.open(record._id, record.sealed, 'content')) as ExchangeMessage
}
