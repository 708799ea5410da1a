import { purchaseWithdrawal } from '../../../core/catalogue/items/purchase-withdrawal'
import { settlementCertificate } from '../../../core/catalogue/items/settlement-certificate'
import { centres } from '../../../core/catalogue/registry'
import type { Centre } from '../../../core/domain/centre/centre'
import type { ExchangeMessage } from '../../../core/domain/exchange/message'
import { messageIn } from '../../exchange/message-record'
import type { MessageRecord } from '../../records/exchange'
import { aWorldFor, type ExchangeWorld, sends, takesDown } from './exchange-story'

const alxa = centres[1] as Centre

/** A settlement certificate, sent and acknowledged. */
export async function sent(item = settlementCertificate, b = alxa) {
  const world = await aWorldFor(b, item)
  const here = await takesDown(world, item, item === purchaseWithdrawal ? 'two-place' : 'agency')
  const there = (await sends(world, here))._id
  return { world, here, there, at: world.at, a: world.a, b }
}

/** What one centre wrote to the other, oldest first. */
export async function written({ ports }: ExchangeWorld, from: Centre): Promise<ExchangeMessage[]> {
  const all = await ports.database
    .collection<MessageRecord>('exchangeMessages')
    .list({ centre: from.code, direction: 'out' })
  return all.toSorted((one, other) => one.sequence - other.sequence).map(record => messageIn(ports, record))
}
export const signedAs = ({ ports }: ExchangeWorld, centre: Centre, message: ExchangeMessage, more: object = {}) =>
  ports.messageKeys.sign(centre.code, { message, at: ports.clock.now(), once: ports.chance.hex(16), ...more })
