import * as z from 'zod/mini'
import { atMost, TypedCode } from '../typed'

/** 快递公司 and 单号: without both nobody can ask where the originals are. */
export const Tracking = z.object({
  carrier: z.string().check(z.minLength(1, '请填快递公司'), atMost(40)),
  number: TypedCode.check(z.minLength(1, '请填快递单号'), atMost(60)),
})
