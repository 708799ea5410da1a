import type { Phone } from '../phone'
import { appRequests } from './app-requests'
import { ElementBook } from './element-book'
import { elementRequests } from './element-requests'
import { pageRequests } from './page-requests'
import { phoneRequests } from './phone-requests'

export type Requests = Record<string, (params: Record<string, unknown>) => unknown>

/**
 * Answers the requests of the miniprogram-automator protocol (without `App.captureScreenshot`, which is the engine's),
 * and those of this phone's own under `Phone.*`.
 */
export function automator(phone: Phone): (method: string, params: Record<string, unknown>) => Promise<unknown> {
  const book = new ElementBook(phone)
  const requests: Requests = {
    ...appRequests(phone),
    ...pageRequests(phone, book),
    ...elementRequests(phone, book),
    ...phoneRequests(phone),
  }
  return async (method, params) => {
    const run = requests[method]
    if (!run) throw new Error(`${method} is not implemented by this phone`)
    return (await run(params)) ?? {}
  }
}
