import { cloudEnvironment, cloudPorts } from '../../server/adapters/cloud'
import { cloudCaller } from '../../server/adapters/cloud-caller'
import { hearNotice } from '../../server/adapters/cloud-exchange'
import { deliverEffects } from '../../server/usecases/deliver-effects'
import { receivePayment } from '../../server/usecases/receive-payment'
import { receivePosting } from '../../server/usecases/receive-posting'
import { type HttpReply, jsonReply, readHttpCall } from '../http-call'
import { report } from '../report'
import { timeLeft } from '../time-left'
import { answerGateway, isGatewayPath } from './gateway'

const route = '/exchange'
const mostBytes = 100 * 1024

/** Notices of centre cores and the bank, and what other centres' systems bring. 200 means heard and kept; anything else, send it again with a new id. */
export async function main(event: unknown, context: unknown): Promise<HttpReply> {
  const call = readHttpCall(event)
  const caller = cloudCaller()
  if (!call || caller.openid !== undefined) return jsonReply(400, { error: 'not-understood' })
  const below = call.path.startsWith(`${route}/`) ? call.path.slice(route.length) : call.path
  const gateway = isGatewayPath(below)
  if (!gateway && call.method !== 'POST') return jsonReply(405, { error: 'method' }, { allow: 'POST' })
  if (!gateway && call.body.length > mostBytes) return jsonReply(413, { error: 'too-large' })
  try {
    const environment = cloudEnvironment()
    const ports = cloudPorts({ ...caller, ip: call.ip }, environment)
    await ports.settings.look()
    if (gateway) return await answerGateway(ports, call, below, timeLeft(ports.clock.now(), context))
    const notice = await hearNotice(ports, environment, {
      path: `${route}${below}`,
      headers: call.headers,
      body: call.body,
    })
    if (notice.kind === 'refused') return jsonReply(401, { error: notice.reason })
    const application =
      notice.kind === 'posting'
        ? await receivePosting(ports, notice.centre, notice.order, notice.state)
        : await receivePayment(ports, notice.order, notice.state)
    // What it set free is tried at once; the notice is kept already, so a failure here is the timer's to mend.
    if (application)
      await deliverEffects(ports, application, timeLeft(ports.clock.now(), context)).catch(error =>
        report('exchange')(error, 'deliver'),
      )
    return jsonReply(200, { ok: true })
  } catch (error) {
    report('exchange')(error, call.path.slice(0, 40))
    return jsonReply(503, { error: 'try-again' }, { 'retry-after': '5' })
  }
}
