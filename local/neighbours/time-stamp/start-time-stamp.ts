import * as z from 'zod'
import { FaultRule, Faults } from '../faults'
import { startJsonServer } from '../json-server'
import { OffsetClock } from '../offset-clock'
import type { Neighbour } from '../run-as-process'
import { stamp } from './stamp'

export const TimeStampSettings = z.object({
  port: z.int().min(0).max(65_535).default(0),
  keyPem: z.string(),
  chainPem: z.string(),
  control: z.boolean().default(false),
})

/** Starts a service of time stamps: RFC 3161 over HTTP, `POST /`. */
export async function startTimeStamp(given: unknown): Promise<Neighbour> {
  const settings = TimeStampSettings.parse(given)
  const faults = new Faults()
  const clock = new OffsetClock()
  const server = await startJsonServer(
    settings.port,
    ({ path, raw, body }) => {
      if (path === '/')
        return { bytes: stamp(raw, settings, new Date(clock.now())), type: 'application/timestamp-reply' }
      if (!settings.control) return undefined
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
