import { centres } from '../../core/catalogue/registry'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import { applyHeard } from '../exchange/apply-heard'
import { signedAsk } from '../exchange/carry-by-gateway'
import { filePath } from '../exchange/file-path'
import { hearMessage, unread } from '../exchange/hear-message'
import { keepReceived } from '../exchange/keep-received'
import { isOpen, noteAnswer } from '../exchange/peer-circuit'
import type { Gateway, Ports } from '../ports'
import { deliverEffects } from './deliver-effects'

/** A delivery may have lain in their mailbox over a long holiday, seconds. */
const MAILBOX_FRESH = 14 * 86_400

/**
 * Looks into the mailboxes of centres that cannot call us. Each delivery is heard as if it had been brought; its files are fetched first.
 * Only then is it taken away there: stopped in between, it is heard twice, which is once.
 */
export async function fetchMessages(ports: Ports, until: Instant): Promise<{ fetched: number }> {
  let fetched = 0
  for (const gateway of ports.gateways.all().filter(({ lane }) => lane === 'poll')) {
    if (await isOpen(ports, gateway.code)) continue
    for (const { code } of centres) {
      if (ports.clock.now() >= until) return { fetched }
      const waiting = await gateway.waiting(await signedAsk(ports, code, gateway.code, { what: 'waiting' }))
      await noteAnswer(ports, gateway.code, waiting.kind === 'yes')
      if (waiting.kind === 'unknown') break
      for (const delivery of waiting.value) {
        if (ports.clock.now() >= until) return { fetched }
        if (await take(ports, gateway, code, delivery, until)) fetched += 1
      }
    }
  }
  return { fetched }
}

async function take(
  ports: Ports,
  gateway: Gateway,
  centre: CentreCode,
  { id, signed }: { id: string; signed: string },
  until: Instant,
): Promise<boolean> {
  const message = await unread(ports, signed)
  for (const { sha256 } of message?.files ?? []) {
    const path = filePath(centre, message?.exchange ?? '', sha256)
    if (await ports.files.get(path)) continue
    const ask = { what: 'fetch', exchange: message?.exchange as never, sha256 } as const
    const bytes = await gateway.fetchFile(await signedAsk(ports, centre, gateway.code, ask))
    // Looked for again at the next round; the delivery stays where it is.
    if (bytes.kind === 'unknown') return false
    if (ports.messageKeys.digest(bytes.value) === sha256)
      await keepReceived(ports, centre, { exchange: message?.exchange ?? '', sha256 }, bytes.value)
  }
  const hearing = await hearMessage(ports, signed, MAILBOX_FRESH)
  // Heard by somebody else a moment ago, and perhaps not taken away: that one's business.
  const refused = hearing.kind === 'refused' && hearing.code !== 'replayed' ? { refused: hearing.code } : {}
  await gateway.taken(await signedAsk(ports, centre, gateway.code, { what: 'taken', id, ...refused }))
  if (hearing.kind === 'refused') return false
  const touched = await applyHeard(ports, hearing.receiver, hearing.exchange)
  if (touched) await deliverEffects(ports, touched, until)
  return true
}
