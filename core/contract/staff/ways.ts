import * as z from 'zod/mini'
import { Mode } from '../../domain/item/item'
import { ItemCode } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { atMost, TypedDigits } from '../typed'
import { staffMessage } from './staff-message'

/** One way in which this centre takes an item, with what it rests on. */
const OwnWay = z.object({
  item: ItemCode,
  itemTitle: z.string(),
  mode: Mode,
  modeWords: z.string(),
  promise: z.string(),
  source: z.string(),
  /** 依据待确认: what the centre's own document is silent on, and what was taken instead. */
  assumed: z.array(z.object({ what: z.string(), source: z.string() })),
  /** Only a way the documents do not name is the centre's to switch off. */
  switchable: z.boolean(),
  closed: z.optional(z.object({ byName: z.string(), at: Instant, reason: z.string() })),
})
export type OwnWay = z.infer<typeof OwnWay>

const OwnWays = z.object({
  ways: z.array(OwnWay),
  /** Other facts of the centre that are 依据待确认. */
  facts: z.array(z.object({ what: z.string(), source: z.string() })),
})
export type OwnWays = z.infer<typeof OwnWays>

const code = TypedDigits(6, '动态验证码是6位数字')

/** 办理方式: what is offered, what it rests on, and switching off what is not the documents' own. */
export const wayMessages = {
  'list-ways': staffMessage(['administrator'], z.object({}), OwnWays),
  /** 停办. What has begun goes on; nothing new is taken in this way. */
  'close-way': staffMessage(
    ['administrator'],
    z.object({
      item: ItemCode,
      mode: Mode,
      reason: z.string().check(z.trim(), z.minLength(4, '请写明为什么停办（至少4个字）'), atMost(100)),
      code,
    }),
    OwnWays,
  ),
  'open-way': staffMessage(['administrator'], z.object({ item: ItemCode, mode: Mode, code }), OwnWays),
}
