import type { QueueRow } from '../../core/contract/staff/queue'
import { type Application, NEVER } from '../../core/domain/application/application'
import { CalendarMissing } from '../../core/domain/calendar/working-calendar'
import { workdaysLeft } from '../../core/domain/deadline/deadline'
import type { Instant } from '../../core/domain/values/instant'
import { workingTimeOf } from '../execution/working-time-of'
import type { Calendars } from '../ports'

/** Taken down at the window, not accepted yet. */
const notBegun: readonly string[] = ['received', 'completing']

function leftOf(calendars: Calendars, application: Application, now: Instant): number | undefined {
  try {
    return workdaysLeft(workingTimeOf(calendars, application.centre), application.deadline, now)
  } catch (error) {
    if (error instanceof CalendarMissing) return undefined
    throw error
  }
}

/** 期限徽标: words and number, never colour alone. */
export function dueBadge(calendars: Calendars, application: Application, now: Instant): QueueRow['due'] {
  const on = application.deadline.dueOn
  if (application.queue === 'ended') return { kind: 'ended', words: '已结束', on }
  if (application.dueAt === NEVER)
    return { kind: 'none', words: notBegun.includes(application.state) ? '受理后开始计时' : '期限已停', on }
  if (application.deadline.paused)
    return { kind: 'paused', words: '已暂停·等待补正', left: application.deadline.paused.left }
  const left = leftOf(calendars, application, now)
  // The year has no official calendar yet: days are not guessed, but being late needs none.
  if (left === undefined)
    return now > application.deadline.dueAt
      ? { kind: 'overdue', words: '已超期', on }
      : { kind: 'none', words: '工作日历待更新', on }
  if (left < 0) return { kind: 'overdue', words: `超期${-left}个工作日`, left, on }
  if (left === 0) return { kind: 'today', words: '今天到期', left, on }
  return { kind: 'left', words: `还剩${left}个工作日`, left, on }
}
