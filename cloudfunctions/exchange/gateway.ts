import { gatewayPaths, mostGatewayBytes, Signed } from '../../core/contract/gateway/gateway'
import { applyHeard } from '../../server/exchange/apply-heard'
import { hearMessage, unread } from '../../server/exchange/hear-message'
import type { Ports } from '../../server/ports'
import { answerGatewayQuery, takeGatewayFile } from '../../server/usecases/answer-gateway'
import { deliverEffects } from '../../server/usecases/deliver-effects'
import { deliverMessages } from '../../server/usecases/deliver-messages'
import { type HttpCall, type HttpReply, jsonReply } from '../http-call'
import { report } from '../report'

/** Refusals that say who is asking, rather than what was wrong with it. */
const unbelieved: readonly string[] = ['signature', 'stale', 'replayed', 'address', 'sender']

export const isGatewayPath = (path: string): boolean =>
  [gatewayPaths.messages, gatewayPaths.files, gatewayPaths.queries].some(each => path === each)

/**
 * Our side of the centre gateway: what another centre's system brings. HTTP access shows no client certificate, so believed is the
 * signature alone, and the address list beside it.
 */
export async function answerGateway(
  ports: Ports,
  call: HttpCall,
  path: string,
  until: ReturnType<Ports['clock']['now']>,
): Promise<HttpReply> {
  if (path === gatewayPaths.files) {
    if (call.method !== 'PUT') return jsonReply(405, { error: 'method' }, { allow: 'PUT' })
    if (call.body.length > mostGatewayBytes) return jsonReply(413, { error: 'too-large' })
    const leave = /^Bearer (\S{20,4000})$/.exec(call.headers.authorization ?? '')?.[1] ?? ''
    const kept = await takeGatewayFile(ports, leave, call.body, call.ip)
    return kept.ok ? jsonReply(200, { kept: true }) : refused(kept.code)
  }
  if (call.method !== 'POST') return jsonReply(405, { error: 'method' }, { allow: 'POST' })
  const body = Signed.safeParse(jsonOf(call.body))
  if (!body.success) return jsonReply(400, { error: 'not-understood' })
  const { signed } = body.data
  if (path === gatewayPaths.queries) {
    const answer = await answerGatewayQuery(ports, signed, call.ip)
    return answer.ok ? jsonReply(200, { state: answer.value }) : refused(answer.code)
  }
  const from = (await unread(ports, signed))?.from.code
  if (from !== undefined && !ports.gateways.mayCall(from, call.ip)) return refused('address')
  const hearing = await hearMessage(ports, signed)
  if (hearing.kind === 'refused')
    return unbelieved.includes(hearing.code)
      ? refused(hearing.code)
      : jsonReply(200, { heard: false, refused: hearing.code })
  // It is kept, and answered so; what it sets free is tried at once, and is the timer's otherwise.
  try {
    const touched = await applyHeard(ports, hearing.receiver, hearing.exchange)
    if (touched) await deliverEffects(ports, touched, until)
    await deliverMessages(ports, until)
  } catch (error) {
    report('exchange')(error, 'apply')
  }
  return jsonReply(200, { heard: true })
}

const refused = (code: string) => jsonReply(unbelieved.includes(code) ? 401 : 422, { error: code })

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}
