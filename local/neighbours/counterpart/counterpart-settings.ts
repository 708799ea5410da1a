import * as z from 'zod'

/** A centre with a system of its own that is no tenant of ours. */
const Centre = z.object({
  code: z.string(),
  name: z.string(),
  /** `push`: it calls us. `poll`: it lays what it says into a mailbox. */
  lane: z.enum(['push', 'poll']),
  kid: z.string(),
  privateKey: z.string(),
})

export const CounterpartSettings = z.object({
  port: z.int().min(0).max(65_535).default(0),
  tls: z.object({ cert: z.string(), key: z.string(), ca: z.string() }),
  centres: z.array(Centre),
  /** Whose messages are believed. SPKI PEM. */
  peers: z.array(z.object({ centre: z.string(), kid: z.string(), publicKey: z.string() })),
  /** Our gateway; a push centre calls `{exchangeBase}/exchange/…`. */
  exchangeBase: z.string(),
  control: z.boolean().default(false),
})
export type CounterpartSettings = z.input<typeof CounterpartSettings>
export type CounterpartCentre = z.output<typeof CounterpartSettings>['centres'][number]

/** What a centre does with a request. */
export const Manner = z.object({
  /** `prompt` signs for it and answers done; `refuse` answers no; `supplement` asks for the first file again; `silent` says nothing. */
  manner: z.enum(['prompt', 'refuse', 'supplement', 'silent']).default('prompt'),
  /** Sends everything it says twice. */
  twice: z.boolean().default(false),
})
export type Manner = z.output<typeof Manner>
