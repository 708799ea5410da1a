import type { QueueRow } from '../../core/contract/staff/queue'
import { type Application, NEVER } from '../../core/domain/application/application'
import { workdaysLeft } from '../../core/domain/deadline/deadline'
import type { Instant } from '../../core/domain/values/instant'
import { workingTimeOf } from '../execution/working-time-of'
import type { Calendars } from '../ports'

/** Taken down at the window, not accepted yet. */
const notBegun: readonly string[] = ['received', 'completing']

/** 期限徽标: words and number, never colour alone. */
export function dueBadge(calendars: Calendars, application: Application, now: Instant): QueueRow['due'] {
  const on = application.deadline.dueOn
  const broken = (application.breached ?? []).length > 0
  if (application.queue === 'ended') return { kind: 'ended', words: broken ? '已结束·曾超期' : '已结束', on }
  if (application.dueAt === NEVER)
    return { kind: 'none', words: notBegun.includes(application.state) ? '受理后开始计时' : '期限已停', on }
  const { paused, late } = application.deadline
  if (paused)
    return { kind: 'paused', words: late ? `已暂停·已超期${late.days}个工作日` : '已暂停·等待补正', left: paused.left }
  const left = workdaysLeft(workingTimeOf(calendars, application.centre), application.deadline, now)
  // 暂定: the year's table is not there yet.
  const provisional = application.deadline.provisional ? '（暂定）' : ''
  if (left < 0) return { kind: 'overdue', words: `超期${-left}个工作日${provisional}`, left, on }
  if (left === 0) return { kind: 'today', words: `今天到期${provisional}`, left, on }
  return { kind: 'left', words: `还剩${left}个工作日${provisional}`, left, on }
}
