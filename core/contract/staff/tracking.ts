import * as z from 'zod/mini'

/** 快递公司 and 单号: without both nobody can ask where the originals are. */
export const Tracking = z.object({
  carrier: z.string().check(z.minLength(1, '请填快递公司'), z.maxLength(40)),
  number: z.string().check(z.minLength(1, '请填快递单号'), z.maxLength(60)),
})
