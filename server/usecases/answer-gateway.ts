import { mostGatewayBytes } from '../../core/contract/gateway/gateway'
import type { CentreCode } from '../../core/domain/values/ids'
import { exchangeId } from '../exchange/exchange-id'
import { hearAsk } from '../exchange/hear-ask'
import { keepReceived } from '../exchange/keep-received'
import { messageId } from '../exchange/message-record'
import type { Ports } from '../ports'
import type { Exchange, MessageRecord } from '../records/exchange'

/** `code` of what is not believed or not ours; nothing is kept then. */
export type GatewayAnswered<T> = { ok: true; value: T } | { ok: false; code: string }

/**
 * A file comes before the message that names it. It is kept under its hash, for an exchange of that centre, or for one it is about to
 * begin: its number carries their code. What no message ever names is swept.
 */
export async function takeGatewayFile(
  ports: Ports,
  leave: string,
  bytes: Uint8Array,
  ip: string | undefined,
): Promise<GatewayAnswered<'kept'>> {
  const heard = await hearAsk(ports, leave)
  if (!heard.ok) return heard
  const { from, ask } = heard
  if (ask.what !== 'file') return { ok: false, code: 'shape' }
  if (!ports.gateways.mayCall(from, ip)) return { ok: false, code: 'address' }
  if (bytes.length > mostGatewayBytes) return { ok: false, code: 'too-large' }
  if (ports.messageKeys.digest(bytes) !== ask.sha256) return { ok: false, code: 'file-damaged' }
  const to = ask.to as CentreCode
  const exchange = await ports.database.collection<Exchange>('exchanges').find(exchangeId(to, ask.exchange))
  const theirs = exchange ? exchange.other.code === from : ask.exchange.startsWith(`XT${from}`)
  if (!theirs) return { ok: false, code: 'no-such-exchange' }
  await keepReceived(ports, to, ask, bytes)
  return { ok: true, value: 'kept' }
}

/** Was their message heard? Told to whoever sent it, and to nobody else. */
export async function answerGatewayQuery(
  ports: Ports,
  signed: string,
  ip: string | undefined,
): Promise<GatewayAnswered<'heard' | 'absent'>> {
  const heard = await hearAsk(ports, signed)
  if (!heard.ok) return heard
  const { from, ask } = heard
  if (ask.what !== 'query') return { ok: false, code: 'shape' }
  if (!ports.gateways.mayCall(from, ip)) return { ok: false, code: 'address' }
  const record = await ports.database
    .collection<MessageRecord>('exchangeMessages')
    .find(messageId(ask.to as CentreCode, 'in', ask.message))
  return { ok: true, value: record?.other === from && record.exchange === ask.exchange ? 'heard' : 'absent' }
}
