import * as z from 'zod'
import { beijingDay } from '../beijing'
import { FaultRule, Faults } from '../faults'
import { startJsonServer } from '../json-server'
import { OffsetClock } from '../offset-clock'
import type { Neighbour } from '../run-as-process'
import { SignedSettings, startSignedServer } from '../signed-server'
import { Answers } from './answers'
import { Book } from './book'
import { MatterClerk } from './matter-clerk'
import { PostingClerk } from './posting-clerk'

/** Settings of one centre's core. `own.party` is the centre's code; files and keys are this machine's own. */
export const CentreCoreSettings = SignedSettings.extend({
  centre: z.string().regex(/^\d{6}$/),
  /** SQLite file; made and filled with the world's people when it is not there. */
  stateFile: z.string(),
  postingDelayMs: z.int().min(0).default(1500),
  /** Where results are told; nobody is told without it. `party` is the receiver named in the signature. */
  exchange: z.optional(z.object({ base: z.string(), party: z.string() })),
  control: z.boolean().default(false),
  controlPort: z.int().min(0).max(65_535).default(0),
  clockOffsetMs: z.int().default(0),
})
export type CentreCoreSettings = z.input<typeof CentreCoreSettings>

const Behaviour = z.union([
  FaultRule,
  z.object({
    posting: z.object({
      delayMs: z.optional(z.int().min(0)),
      refuse: z.optional(z.object({ code: z.string(), message: z.string(), times: z.int().min(0) })),
      noticeCopies: z.optional(z.int().min(0).max(5)),
      noticeDelaysMs: z.optional(z.array(z.int().min(0).max(60_000)).check(z.maxLength(5))),
    }),
  }),
])

/** Starts one centre's core system: HTTPS with mutual TLS, signed both ways, one SQLite file. */
export async function startCentreCore(given: unknown): Promise<Neighbour> {
  const settings = CentreCoreSettings.parse(given)
  const clock = new OffsetClock(settings.clockOffsetMs)
  const faults = new Faults()
  const book = new Book(settings.stateFile, settings.centre, beijingDay(clock.now()))
  const behaviour = { delayMs: settings.postingDelayMs, noticeCopies: 1 }
  const clerk = new PostingClerk(book, settings.own, clock, behaviour, settings.exchange)
  const answers = new Answers(book, clerk, new MatterClerk(book, clerk), () => clock.now())
  const server = await startSignedServer({
    settings,
    clock,
    faults,
    remember: (jti, nowMs) => book.remember(jti, nowMs),
    handle: (path, body) => answers.handle(path, body),
  })
  const control = settings.control
    ? await startJsonServer(settings.controlPort, ({ path, body }) => {
        if (path === '/control/behaviour') {
          const wanted = Behaviour.parse(body)
          if ('posting' in wanted) Object.assign(behaviour, wanted.posting)
          else faults.add(wanted)
          return { json: { ok: true } }
        }
        if (path === '/control/clock') {
          clock.move(z.object({ offsetMs: z.int() }).parse(body).offsetMs)
          return { json: { now: new Date(clock.now()).toISOString() } }
        }
        if (path === '/control/account') {
          const { number, status } = z
            .object({ number: z.string(), status: z.enum(['01', '02', '05', '06']) })
            .parse(body)
          return book.changeStatus(number, status)
            ? { json: { ok: true } }
            : { status: 404, json: { error: 'no such account' } }
        }
        if (path === '/control/journal') return { json: { orders: book.orders() } }
        return undefined
      })
    : undefined
  clerk.resume()
  return {
    base: server.base,
    ...(control ? { control: control.base } : {}),
    close: async () => {
      clerk.stop()
      await Promise.all([server.close(), control?.close()])
      book.close()
    },
  }
}
