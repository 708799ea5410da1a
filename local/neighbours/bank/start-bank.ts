import * as z from 'zod'
import { FaultRule, Faults } from '../faults'
import { startJsonServer } from '../json-server'
import { OffsetClock } from '../offset-clock'
import type { Neighbour } from '../run-as-process'
import { SignedSettings, startSignedServer } from '../signed-server'
import { Counter, type PaymentBehaviour } from './counter'
import { Ledger } from './ledger'
import { PaymentNotices } from './payment-notices'

/** Settings of the bank. `own.party` is its name in signatures, usually `bank`. */
export const BankSettings = SignedSettings.extend({
  stateFile: z.string(),
  /** For payments that are accepted and made later. */
  paymentDelayMs: z.int().min(0).default(1500),
  /** Where results are told; nobody is told without it. */
  exchange: z.optional(z.object({ base: z.string(), party: z.string() })),
  control: z.boolean().default(false),
  controlPort: z.int().min(0).max(65_535).default(0),
  clockOffsetMs: z.int().default(0),
})
export type BankSettings = z.input<typeof BankSettings>

const Behaviour = z.union([
  FaultRule,
  z.object({
    payment: z.object({
      outcome: z.optional(
        z.object({
          as: z.enum(['paid', 'refused', 'later', 'unknown-paid', 'unknown-unpaid']),
          code: z.optional(z.string()),
          message: z.optional(z.string()),
          times: z.int().min(0).default(1),
        }),
      ),
      delayMs: z.optional(z.int().min(0)),
      noticeCopies: z.optional(z.int().min(0).max(5)),
      noticeDelaysMs: z.optional(z.array(z.int().min(0).max(60_000)).check(z.maxLength(5))),
    }),
  }),
])

/** Starts the bank: HTTPS with mutual TLS, signed both ways, a journal that pays each instruction once. */
export async function startBank(given: unknown): Promise<Neighbour> {
  const settings = BankSettings.parse(given)
  const clock = new OffsetClock(settings.clockOffsetMs)
  const faults = new Faults()
  const ledger = new Ledger(settings.stateFile)
  const behaviour: PaymentBehaviour = { delayMs: settings.paymentDelayMs, noticeCopies: 1 }
  const notices = new PaymentNotices(ledger, settings.own, clock, behaviour, settings.exchange)
  const counter = new Counter(
    ledger,
    clock,
    behaviour,
    one => notices.payLater(one),
    one => notices.tell(one.key),
  )
  const server = await startSignedServer({
    settings,
    clock,
    faults,
    remember: (jti, nowMs) => ledger.remember(jti, nowMs),
    handle: (path, body) => {
      const reply = counter.handle(path, body)
      // A promise that never settles leaves the caller waiting, as a bank that does not answer would.
      return reply?.silent ? new Promise<never>(() => {}) : reply
    },
  })
  const control = settings.control
    ? await startJsonServer(settings.controlPort, ({ path, body }) => {
        if (path === '/control/behaviour') {
          const wanted = Behaviour.parse(body)
          if ('payment' in wanted) Object.assign(behaviour, wanted.payment)
          else faults.add(wanted)
          return { json: { ok: true } }
        }
        if (path === '/control/clock') {
          clock.move(z.object({ offsetMs: z.int() }).parse(body).offsetMs)
          return { json: { now: new Date(clock.now()).toISOString() } }
        }
        if (path === '/control/journal')
          return { json: { payments: ledger.payments(), instructions: ledger.instructions() } }
        return undefined
      })
    : undefined
  notices.resume()
  return {
    base: server.base,
    ...(control ? { control: control.base } : {}),
    close: async () => {
      notices.stop()
      await Promise.all([server.close(), control?.close()])
      ledger.close()
    },
  }
}
