import type { CentreCode } from '../../core/domain/values/ids'
import type { PaymentState, Ports, PostingState, Stored } from '../ports'
import { paymentState } from './bank/payment-state'
import { verifyNotice } from './centres/notice-signature'
import { postingState } from './centres/posting-state'
import type { Environment } from './environment'

/** A message id that was used. Kept until nobody would believe the message any more. */
interface Nonce extends Stored {
  expiresAt: string
}

/** A notice whose sender, age and first use are proved; the rest is in the words of the port. */
export type HeardNotice =
  | { kind: 'posting'; centre: CentreCode; order: string; state: PostingState }
  | { kind: 'payment'; order: string; state: PaymentState }
  | { kind: 'refused'; reason: string }

/**
 * Hears what a centre's core or the bank tells us on its own. Believed is the signature alone.
 * @param path as signed, `/exchange/postings` or `/exchange/payments`
 * @param body the bytes as received
 */
export async function hearNotice(
  ports: Pick<Ports, 'database' | 'clock'>,
  environment: Environment,
  request: { path: string; headers: Readonly<Record<string, string | undefined>>; body: Uint8Array },
): Promise<HeardNotice> {
  const senders = sendersOf(environment, request.path)
  if (!senders) return { kind: 'refused', reason: 'unknown path' }
  const sender = await verifyNotice({
    ...request,
    receiver: environment.exchangeParty,
    keys: senders.flatMap(({ party, keys }) => keys.map(key => ({ ...key, party }))),
    now: ports.clock.now(),
  })
  if (sender.kind === 'refused') return sender
  const nonce: Nonce = { _id: sender.nonce, expiresAt: sender.forgetAfter }
  if ((await ports.database.collection<Nonce>('nonces').add(nonce)) === 'taken')
    return { kind: 'refused', reason: 'replay' }
  const content = jsonOf(request.body)
  const centre = senders.find(({ party }) => party === sender.party)?.centre
  if (centre) {
    const posting = postingState(content)
    return posting ? { kind: 'posting', centre, ...posting } : { kind: 'refused', reason: 'not what was agreed' }
  }
  const payment = paymentState(content)
  return payment ? { kind: 'payment', ...payment } : { kind: 'refused', reason: 'not what was agreed' }
}

/** Who may speak at a path: a centre's core of postings, the bank of payments. */
function sendersOf({ centres, bank }: Environment, path: string) {
  if (path === '/exchange/postings') return [...centres].map(([centre, { peer }]) => ({ ...peer, centre }))
  if (path === '/exchange/payments') return bank ? [{ ...bank.peer, centre: undefined }] : []
  return undefined
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}
