import type { Problem } from '../problem/problem'
import { fixedHolidays } from './fixed-holidays'
import type { CalendarYear } from './working-calendar'

/** The published years have 18 and more; one with fewer was not typed in to its end. */
const fewestOff = 12

const weekdayWords = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()
const isWeekend = (day: string) => weekdayOf(day) % 6 === 0
const worded = (day: string) => `${day}是${weekdayWords[weekdayOf(day)]}`

/**
 * What is wrong with a year as somebody typed it in: a mistake here moves every deadline of a centre.
 * @returns each fault with the day it is about, under `off` or `work`; nothing when the year may stand
 */
export function calendarYearFaults({ year, off, work }: CalendarYear): NonNullable<Problem['fields']> {
  const strange = (days: readonly string[]) => days.filter(day => !day.startsWith(`${year}-`))
  const twice = (days: readonly string[]) => days.filter((day, at) => days.indexOf(day) !== at)
  const missing = fixedHolidays(year).filter(day => !off.includes(day))
  const faults = (path: 'off' | 'work', days: readonly string[], words: (day: string) => string) =>
    days.map(day => ({ path, message: words(day) }))
  return [
    ...faults('off', strange(off), day => `${day}不在${year}年里`),
    ...faults('work', strange(work), day => `${day}不在${year}年里`),
    ...faults('off', twice(off), day => `${day}写了两次`),
    ...faults('work', twice(work), day => `${day}写了两次`),
    ...faults('off', off.filter(isWeekend), day => `${worded(day)}，本来就休息，不用写进放假`),
    ...faults(
      'work',
      work.filter(day => !isWeekend(day)),
      day => `${worded(day)}，本来就上班，不用写进补班`,
    ),
    ...faults('off', missing, day => `${worded(day)}，是法定节日，应当放假`),
    ...(off.length < fewestOff
      ? [{ path: 'off', message: `工作日放假只有${off.length}天，往年都在18天以上，请核对是否写全` }]
      : []),
  ]
}
