import type { Day } from '../values/day'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** A day within the year around us, with its weekday: `11月20日（周四）`. */
export function nearDay(day: Day): string {
  const [, month, date] = day.split('-').map(Number)
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]
  return `${month}月${date}日（${weekday}）`
}
