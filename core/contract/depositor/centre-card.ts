import * as z from 'zod/mini'
import { Mode } from '../../domain/item/item'
import { CentreCode, ItemCode } from '../../domain/values/ids'

/** A centre as the depositor chooses it. */
export const CentreCard = z.object({
  code: CentreCode,
  name: z.string(),
  shortName: z.string(),
  phone: z.string(),
  hours: z.string(),
  /** Outlets with a counter. No `address`: the centre has given none yet. */
  windows: z.optional(z.array(z.object({ name: z.string(), address: z.optional(z.string()) }))),
  /** Roughly where, to offer the nearest first; degrees. */
  position: z.object({ latitude: z.number(), longitude: z.number() }),
})
export type CentreCard = z.infer<typeof CentreCard>

/** One of the eight items on the home page; what is not online says where and how. */
export const ItemCard = z.object({
  item: ItemCode,
  title: z.string(),
  line: z.string(),
  mode: z.optional(Mode),
  modeWords: z.string(),
  online: z.boolean(),
  icon: z.string(),
  /** Where the row leads inside the mini-program. */
  opens: z.enum(['fund', 'certificates', 'item', 'window']),
  window: z.optional(z.object({ where: z.string(), how: z.string(), phone: z.string(), hours: z.string() })),
})
export type ItemCard = z.infer<typeof ItemCard>
