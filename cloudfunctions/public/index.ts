import type { Handled } from '../../core/contract/serve'
import { cloudEnvironment, cloudPorts } from '../../server/adapters/cloud'
import { cloudCaller } from '../../server/adapters/cloud-caller'
import { type CertificateCheck, checkCertificate } from '../../server/usecases/check-certificate'
import { type HttpCall, type HttpReply, jsonReply, pageReply, readHttpCall } from '../http-call'
import { report } from '../report'
import { statusOf } from '../status-of'
import { busyPage, certificatePage, checkPolicy, howToPage, notFoundPage } from './check-page'

/** Certificate check for anybody: `GET /check?n=<number>&t=<code>`, a page, or JSON when that is asked for. */
export async function main(event: unknown): Promise<HttpReply> {
  const call = readHttpCall(event)
  const caller = cloudCaller()
  if (!call || caller.openid !== undefined) return jsonReply(400, { error: 'not-understood' })
  if (call.method !== 'GET' && call.method !== 'HEAD')
    return jsonReply(405, { error: 'method' }, { allow: 'GET, HEAD' })
  if (!/^\/(check\/?)?$/.test(call.path)) return pageReply(404, notFoundPage(), checkPolicy)
  const { n: number, t: token } = call.query
  if (number === undefined && token === undefined) return pageReply(200, howToPage(), checkPolicy)
  const handled = await check(call, number ?? '', token ?? '')
  return wantsJson(call) ? asJson(handled) : asPage(handled)
}

async function check(call: HttpCall, number: string, token: string): Promise<Handled<CertificateCheck> | undefined> {
  try {
    const caller = { source: cloudCaller().source, ip: call.ip }
    const asked = { number: short(number) || 'none', token: short(token) }
    return await checkCertificate(cloudPorts(caller, cloudEnvironment()), { caller }, asked)
  } catch (error) {
    report('public')(error, 'check')
    return undefined
  }
}

/** Longer than any number or code of ours: then it is none, whatever follows. */
const short = (text: string) => text.slice(0, 100)

const wantsJson = (call: HttpCall) => /^application\/json\b/i.test(call.headers.accept ?? '')

function asJson(handled: Handled<CertificateCheck> | undefined): HttpReply {
  return handled
    ? jsonReply(statusOf(handled), handled)
    : jsonReply(503, { error: 'try-again' }, { 'retry-after': '5' })
}

function asPage(handled: Handled<CertificateCheck> | undefined): HttpReply {
  if (!handled)
    return pageReply(
      503,
      busyPage('现在查不了', '不是您的原因。请过几分钟再扫一次，或拨打证明最下面印的咨询电话。'),
      checkPolicy,
      {
        'retry-after': '60',
      },
    )
  if (handled.ok) return pageReply(200, certificatePage(handled.body), checkPolicy)
  const { code, title, remedy, retryAfter } = handled.problem
  if (code === 'request.not-found') return pageReply(404, notFoundPage(), checkPolicy)
  return pageReply(
    statusOf(handled),
    busyPage(title, remedy),
    checkPolicy,
    retryAfter ? { 'retry-after': String(retryAfter) } : {},
  )
}
