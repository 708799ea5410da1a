import { plus } from '../../core/domain/calendar/plus'
import { backOff } from '../execution/back-off'
import type { Ports } from '../ports'
import type { ExchangePeer } from '../records/exchange-peer'

/** May something be sent to that centre now? */
export async function isOpen(ports: Ports, code: string): Promise<boolean> {
  const peer = await ports.database.collection<ExchangePeer>('exchangePeers').find(code)
  return peer !== undefined && peer.openUntil > ports.clock.now()
}

/** It answered, or it did not: then it is left alone for a while, longer each time. Of two who note at once either will do. */
export async function noteAnswer(ports: Ports, code: string, answered: boolean): Promise<void> {
  const peers = ports.database.collection<ExchangePeer>('exchangePeers')
  const peer = await peers.find(code)
  if (answered && (!peer || peer.failures === 0)) return
  const failures = answered ? 0 : (peer?.failures ?? 0) + 1
  const now = ports.clock.now()
  const next = { _id: code, failures, openUntil: answered ? now : plus(now, backOff(failures - 1)) }
  await (peer ? peers.replace({ ...next, version: peer.version }) : peers.add(next))
}
