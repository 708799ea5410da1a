import { findCentre } from '../../core/catalogue/registry'
import { GatewayAsk } from '../../core/contract/gateway/gateway'
import { plus } from '../../core/domain/calendar/plus'
import type { Ports, Stored } from '../ports'
import { FRESH } from './hear-message'

interface Nonce extends Stored {
  expiresAt: string
}

export type HeardAsk = { ok: true; from: string; ask: GatewayAsk } | { ok: false; code: string }

/** Another centre asks something of our gateway: believed is the signature alone, fresh, for us, once. */
export async function hearAsk(ports: Ports, signed: string): Promise<HeardAsk> {
  const read = await ports.messageKeys.read(signed)
  if (!read.ok) return { ok: false, code: 'signature' }
  const parsed = GatewayAsk.safeParse(read.content)
  if (!parsed.success) return { ok: false, code: 'shape' }
  const now = ports.clock.now()
  const { at, to, once } = parsed.data
  if (Math.abs(Date.parse(now) - Date.parse(at)) > FRESH * 1000) return { ok: false, code: 'stale' }
  if (!findCentre(to) || to === read.from) return { ok: false, code: 'receiver' }
  const nonce: Nonce = { _id: `exchange:${read.from}:${once}`, expiresAt: plus(now, 2 * FRESH) }
  if ((await ports.database.collection<Nonce>('nonces').add(nonce)) === 'taken') return { ok: false, code: 'replayed' }
  return { ok: true, from: read.from, ask: parsed.data }
}
