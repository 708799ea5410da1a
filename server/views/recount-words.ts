import type { EventData } from '../../core/domain/application/event'
import { beijing } from '../../core/domain/calendar/beijing'
import { nearDay } from '../../core/domain/text/near-day'
import type { Day } from '../../core/domain/values/day'
import type { Instant } from '../../core/domain/values/instant'

/** What was counted anew when the year's days off were known, in one sentence for staff and depositor alike. */
export function recountWords({ on, was, dueOn }: EventData = {}): string {
  if (dueOn) return `放假安排已公布，补材料的最后一天改为${nearDay(beijing(dueOn as Instant).day)}`
  if (!on) return '放假安排已公布，办结日已核算'
  return was
    ? `放假安排已公布，办结日由${nearDay(was as Day)}改为${nearDay(on as Day)}`
    : `放假安排已公布，办结日确定为${nearDay(on as Day)}`
}
