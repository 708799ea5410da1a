import * as z from 'zod/mini'
import { Day } from '../../domain/values/day'
import { Instant } from '../../domain/values/instant'
import { atMost, TypedDigits } from '../typed'
import { staffMessage } from './staff-message'

const year = z.int().check(z.gte(2020), z.lte(2099))
const days = z.array(Day).check(z.maxLength(120, '一年里写得太多了，请核对'))

const Asked = z.object({
  off: z.array(Day),
  work: z.array(Day),
  source: z.string(),
  byName: z.string(),
  mine: z.boolean(),
  at: Instant,
})

/** A year as this centre counts it. */
const CalendarYear = z.object({
  year,
  /** 已公布 (comes with the product), 本中心录入, or 缺: days in it are counted provisionally. */
  state: z.enum(['published', 'entered', 'missing']),
  /** Weekdays off. */
  off: z.array(Day),
  /** Weekend days worked. */
  work: z.array(Day),
  source: z.optional(z.string()),
  /** Who entered it and who agreed. */
  by: z.optional(z.string()),
  /** Entered by one administrator, waiting for another. */
  asked: z.optional(Asked),
})
export type CalendarYear = z.infer<typeof CalendarYear>

const Calendars = z.object({ years: z.array(CalendarYear) })
const code = TypedDigits(6, '动态验证码是6位数字')

/** 工作日历: a year is entered by one administrator and agreed on by another, for it moves every deadline of the centre. */
export const calendarMessages = {
  /** This year and the next, and any later one somebody has entered. */
  'list-calendars': staffMessage(['administrator'], z.object({}), Calendars),
  'ask-calendar': staffMessage(
    ['administrator'],
    z.object({
      year,
      off: days,
      work: days,
      source: z.string().check(z.minLength(4, '请写明依据的通知（至少4个字）'), atMost(100)),
    }),
    Calendars,
  ),
  /** `at` names what was looked at: another one entered meanwhile is not agreed on unseen. */
  'agree-calendar': staffMessage(['administrator'], z.object({ year, at: Instant, code }), Calendars),
  /** 不采用, by any administrator; what was agreed on before stays. */
  'drop-calendar': staffMessage(['administrator'], z.object({ year, at: Instant }), Calendars),
}
