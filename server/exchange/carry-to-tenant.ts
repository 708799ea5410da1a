import type { ExchangeMessage } from '../../core/domain/exchange/message'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { MessageRecord } from '../records/exchange'
import type { Carried } from './carry-by-gateway'
import { type Delivery, hearMessage } from './hear-message'
import { keepReceived } from './keep-received'

/** Both centres are tenants: the same signed message, from the outbox of one into the inbox of the other. */
export async function carryToTenant(ports: Ports, record: MessageRecord, message: ExchangeMessage): Promise<Carried> {
  for (const { sha256 } of message.files) {
    const bytes = await ports.files.get(record.paths[sha256] ?? '')
    if (!bytes) return { kind: 'later', unsure: false }
    await keepReceived(ports, message.to.code as CentreCode, { exchange: message.exchange, sha256 }, bytes)
  }
  const delivery: Delivery = { message, at: ports.clock.now(), once: ports.chance.hex(16) }
  const hearing = await hearMessage(ports, await ports.messageKeys.sign(record.centre, delivery))
  return hearing.kind === 'heard' ? { kind: 'heard' } : hearing
}
