import type { ReviewView } from '../../core/contract/staff/review'
import type { Application } from '../../core/domain/application/application'
import { addDays } from '../../core/domain/calendar/add-days'
import { beijing } from '../../core/domain/calendar/beijing'
import { isWorkday } from '../../core/domain/calendar/working-calendar'
import { effectiveDay } from '../../core/domain/deadline/effective-day'
import type { Day } from '../../core/domain/values/day'
import type { Instant } from '../../core/domain/values/instant'
import { workingTimeOf } from '../execution/working-time-of'
import type { Calendars } from '../ports'
import { dueBadge } from './due-badge'

type Strip = ReviewView['clock']

/** At most this many days are drawn; older ones are cut at the front. */
const SHOWN = 14

/** 期限条: each day from acceptance to the promise or the end, counted, paused or off; only days whose calendar is known. */
export function clockStrip(calendars: Calendars, application: Application, now: Instant): Strip {
  const time = workingTimeOf(calendars, application.centre)
  const { deadline } = application
  const lastKnown = `${Math.max(...time.calendar.years.map(each => each.year))}-12-31` as Day
  const today = earlier(beijing(application.queue === 'ended' ? application.changedAt : now).day, lastKnown)
  const start = effectiveDay(time.calendar, time.closesAt, application.submittedAt)
  const end = deadline.dueOn > today ? deadline.dueOn : today
  const pauses = pausesOf(application, time, today)
  const paused = (day: Day) => pauses.some(([from, to]) => day > from && day <= to)
  const days: Strip['days'] = []
  for (let day = start; day <= end; day = addDays(day, 1)) {
    const off = !isWorkday(time.calendar, day)
    const kind =
      day === start
        ? 'accepted'
        : day === today
          ? 'today'
          : day === deadline.dueOn
            ? 'due'
            : off
              ? 'off'
              : paused(day)
                ? 'paused'
                : 'counted'
    days.push({ day, kind, words: words[kind] })
  }
  const past = days.filter(line => line.day > start && line.day <= today && isWorkday(time.calendar, line.day))
  const used = past.filter(line => !paused(line.day)).length
  const rest = past.length - used
  return {
    total: deadline.total,
    used,
    paused: rest,
    days: days.slice(-SHOWN),
    words: `${deadline.total === 0 ? '当个工作日' : `${deadline.total}个工作日`}，已用${used}日${rest > 0 ? `，暂停${rest}日` : ''}；${dueBadge(calendars, application, now).words}`,
  }
}

const earlier = (one: Day, other: Day) => (one < other ? one : other)

const words: Readonly<Record<Strip['days'][number]['kind'], string>> = {
  accepted: '受理',
  counted: '计时',
  paused: '暂停',
  off: '休',
  today: '今天',
  due: '到期',
}

function pausesOf(application: Application, time: ReturnType<typeof workingTimeOf>, today: Day): [Day, Day][] {
  const pauses: [Day, Day][] = []
  for (const event of application.events) {
    if (event.action === 'ask-correction') pauses.push([effectiveDay(time.calendar, time.closesAt, event.at), today])
    const open = pauses.at(-1)
    if (event.action === 'resubmit' && open) open[1] = effectiveDay(time.calendar, time.closesAt, event.at)
  }
  return pauses
}
