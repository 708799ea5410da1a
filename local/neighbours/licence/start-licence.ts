import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { FaultRule, Faults } from '../faults'
import { startJsonServer } from '../json-server'
import { OffsetClock } from '../offset-clock'
import type { Neighbour } from '../run-as-process'
import { signedRequests } from '../signed-requests'
import { worldUnits } from './world-units'

export const LicenceSettings = z.object({
  port: z.int().min(0).max(65_535).default(0),
  appKey: z.string(),
  secret: z.string(),
  control: z.boolean().default(false),
})

/** A code is good for one look, five minutes. */
const codeMs = 300_000
const Holding = z.object({ creditCode: z.string(), idNumber: z.string() })

/**
 * Starts the gateway of 电子营业执照. Whoever holds a licence shows it at the control address, as they would in the licence's own
 * mini-program, and gets a code.
 */
export async function startLicence(given: unknown): Promise<Neighbour> {
  const settings = LicenceSettings.parse(given)
  const faults = new Faults()
  const clock = new OffsetClock()
  const signed = signedRequests(settings, clock)
  const codes = new Map<string, { at: number; reply: object }>()

  const server = await startJsonServer(
    settings.port,
    ({ path, headers, raw, body }) => {
      if (path === '/licence/show') {
        const wrong = signed(headers, raw)
        if (wrong) return { status: 401, json: { code: 'unauthorised', message: wrong } }
        const { code } = z.object({ code: z.string() }).parse(body)
        const shown = codes.get(code)
        codes.delete(code)
        if (!shown || clock.now() - shown.at > codeMs)
          return { json: { code: 'code-unknown', message: '授权码无效或已过期' } }
        return { json: { code: 'ok', ...shown.reply } }
      }
      if (!settings.control) return undefined
      if (path === '/control/units') return { json: { units: worldUnits } }
      if (path === '/control/show') {
        const { creditCode, idNumber } = Holding.parse(body)
        const unit = worldUnits.find(one => one.creditCode === creditCode)
        const holder = unit?.holders.find(one => one.idNumber === idNumber)
        if (!unit || !holder) return { status: 404, json: { code: 'no-such-holder' } }
        const code = randomUUID()
        codes.set(code, { at: clock.now(), reply: { creditCode, unitName: unit.name, holder } })
        return { json: { code } }
      }
      if (path === '/control/behaviour') {
        faults.add(FaultRule.parse(body))
        return { json: { ok: true } }
      }
      if (path === '/control/clock') {
        clock.move(z.object({ offsetMs: z.int() }).parse(body).offsetMs)
        return { json: { now: new Date(clock.now()).toISOString() } }
      }
      return undefined
    },
    faults,
  )
  return { base: server.base, ...(settings.control ? { control: server.base } : {}), close: server.close }
}
