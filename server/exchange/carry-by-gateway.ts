import type { GatewayAsk } from '../../core/contract/gateway/gateway'
import type { ExchangeMessage } from '../../core/domain/exchange/message'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Gateway, Ports } from '../ports'
import type { MessageRecord } from '../records/exchange'
import type { Delivery } from './hear-message'
import { noteAnswer } from './peer-circuit'

/** What became of one attempt; `unsure` when the message may have arrived though no answer came. */
export type Carried = { kind: 'heard' } | { kind: 'refused'; code: string } | { kind: 'later'; unsure: boolean }

type Asked = GatewayAsk extends infer A ? (A extends GatewayAsk ? Omit<A, 'to' | 'at' | 'once'> : never) : never

/** One signed ask of a gateway, in the name of one of our centres. */
export function signedAsk(ports: Ports, centre: CentreCode, to: string, ask: Asked): Promise<string> {
  return ports.messageKeys.sign(centre, { ...ask, to, at: ports.clock.now(), once: ports.chance.hex(16) })
}

/**
 * One attempt: files first, then the message that names them. After a lost answer it is asked whether the message was heard before it is
 * sent again; hearing it twice would change nothing, but its files need not travel twice.
 */
export async function carryByGateway(
  ports: Ports,
  gateway: Gateway,
  record: MessageRecord,
  message: ExchangeMessage,
): Promise<Carried> {
  const { centre, exchange } = record
  const later = async (unsure: boolean): Promise<Carried> => {
    await noteAnswer(ports, gateway.code, false)
    return { kind: 'later', unsure }
  }
  if (record.unsure) {
    const ask = { what: 'query', exchange, message: message.id } as const
    const heard = await gateway.wasHeard(await signedAsk(ports, centre, gateway.code, ask))
    if (heard.kind === 'unknown') return later(true)
    if (heard.value) {
      await noteAnswer(ports, gateway.code, true)
      return { kind: 'heard' }
    }
  }
  for (const { sha256 } of message.files) {
    const bytes = await ports.files.get(record.paths[sha256] ?? '')
    // A file of ours that cannot be read now is no fault of theirs.
    if (!bytes) return { kind: 'later', unsure: false }
    const leave = await signedAsk(ports, centre, gateway.code, { what: 'file', exchange, sha256 })
    if ((await gateway.putFile(leave, bytes)).kind === 'unknown') return later(false)
  }
  const delivery: Delivery = { message, at: ports.clock.now(), once: ports.chance.hex(16) }
  const said = await gateway.deliver(await ports.messageKeys.sign(centre, delivery))
  if (said.kind === 'unknown') return later(true)
  await noteAnswer(ports, gateway.code, true)
  if (said.value.heard) return { kind: 'heard' }
  // A file that was lost on their side is sent again with the message.
  return said.value.refused === 'files-missing'
    ? { kind: 'later', unsure: false }
    : { kind: 'refused', code: said.value.refused }
}
