import * as z from 'zod/mini'
import { findCentre } from '../../core/catalogue/registry'
import { plus } from '../../core/domain/calendar/plus'
import { bodyOf, ExchangeMessage } from '../../core/domain/exchange/message'
import { CentreCode } from '../../core/domain/values/ids'
import { Instant } from '../../core/domain/values/instant'
import type { Ports, Stored } from '../ports'
import type { Exchange, MessageRecord } from '../records/exchange'
import { exchangeId } from './exchange-id'
import { filePath } from './file-path'
import { messageId, messageRecord } from './message-record'

/** What was signed: the message, when it left, and a number used once. Each attempt to deliver is signed anew. */
export const Delivery = z.object({ message: ExchangeMessage, at: Instant, once: z.string().check(z.minLength(16)) })
export type Delivery = z.infer<typeof Delivery>

/** What the receiver answers. `heard` as often as it is asked; `refused` names why, and nothing was changed. */
export type Hearing = { kind: 'heard'; receiver: CentreCode; exchange: string } | { kind: 'refused'; code: RefusalCode }

export type RefusalCode =
  | 'signature'
  | 'shape'
  | 'stale'
  | 'replayed'
  | 'sender'
  | 'receiver'
  | 'no-such-exchange'
  | 'other-content'
  | 'chain-broken'
  | 'files-missing'
  | 'file-damaged'

/** Deliveries older than this, or this far ahead, are not believed; seconds. */
export const FRESH = 300

interface Nonce extends Stored {
  expiresAt: string
}

/**
 * Hears a message of another centre: believed is the signature alone. It is kept before it is answered, whatever comes before it; what is
 * kept is applied by `applyHeard`. Heard twice it is the same answer and changes nothing; the same id with other content is refused.
 * @param fresh seconds a delivery is believed for; one that lay in a mailbox is older
 */
export async function hearMessage(ports: Ports, signed: string, fresh: number = FRESH): Promise<Hearing> {
  const read = await ports.messageKeys.read(signed)
  if (!read.ok) return refused('signature')
  const parsed = Delivery.safeParse(read.content)
  if (!parsed.success || bodyOf(parsed.data.message) === undefined) return refused('shape')
  const { message, at, once } = parsed.data
  const now = ports.clock.now()
  if (Math.abs(Date.parse(now) - Date.parse(at)) > fresh * 1000) return refused('stale')
  if (message.from.code !== read.from) return refused('sender')
  const receiver = CentreCode.parse(message.to.code)
  if (!findCentre(receiver) || message.from.code === receiver) return refused('receiver')
  const nonce: Nonce = { _id: `exchange:${read.from}:${once}`, expiresAt: plus(now, 2 * fresh) }
  if ((await ports.database.collection<Nonce>('nonces').add(nonce)) === 'taken') return refused('replayed')

  const heard: Hearing = { kind: 'heard', receiver, exchange: message.exchange }
  const messages = ports.database.collection<MessageRecord>('exchangeMessages')
  const known = await messages.find(messageId(receiver, 'in', message.id))
  const record = messageRecord(ports, message, { centre: receiver, direction: 'in', state: 'waiting' })
  if (known) return known.hash === record.hash ? heard : refused('other-content')
  const exchange = await ports.database.collection<Exchange>('exchanges').find(exchangeId(receiver, message.exchange))
  // Begun, though the request itself still waits for a core that is silent.
  const begun = exchange?.other.code ?? (await waitingFrom(ports, receiver, message.exchange))
  if (begun === undefined ? message.type !== 'APPLY' : begun !== read.from) return refused('no-such-exchange')
  if (message.sequence <= (exchange?.heard ?? 0) || (begun === undefined && message.sequence !== 1))
    return refused('chain-broken')
  const wrong = await filesWrong(ports, receiver, message)
  if (wrong) return refused(wrong)
  await messages.add(record)
  return heard
}

/** What a delivery says, before it is believed: only to know which files to fetch for it. */
export async function unread(ports: Ports, signed: string): Promise<ExchangeMessage | undefined> {
  const read = await ports.messageKeys.read(signed)
  const parsed = read.ok ? Delivery.safeParse(read.content) : undefined
  return parsed?.success ? parsed.data.message : undefined
}

/** Who asked for what has been heard and not yet taken in. */
async function waitingFrom(ports: Ports, centre: CentreCode, exchange: string): Promise<string | undefined> {
  const waiting = await ports.database
    .collection<MessageRecord>('exchangeMessages')
    .list({ centre, exchange, direction: 'in', state: 'waiting' }, { limit: 1 })
  return waiting[0]?.other
}

const refused = (code: RefusalCode): Hearing => ({ kind: 'refused', code })

/** Every file of the manifest is there, and is the very one that was sent. */
async function filesWrong(
  ports: Ports,
  receiver: CentreCode,
  { exchange, files }: ExchangeMessage,
): Promise<'files-missing' | 'file-damaged' | undefined> {
  for (const { sha256, bytes } of files) {
    const found = await ports.files.get(filePath(receiver, exchange, sha256))
    if (!found) return 'files-missing'
    if (found.length !== bytes || ports.messageKeys.digest(found) !== sha256) return 'file-damaged'
  }
  return undefined
}
