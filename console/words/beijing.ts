import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import utc from 'dayjs/plugin/utc'
import type { Instant } from '../../core/domain/values/instant'

dayjs.extend(utc)

/** Hours every centre's wall clock is ahead of UTC; China has had no daylight saving since 1991. */
const AHEAD = 8

/** A moment as the wall clock of every centre shows it: `2026-11-24`, `11-24`, `10:42`, `10:42:07`, `周二`. */
export interface Beijing {
  day: string
  monthDay: string
  time: string
  seconds: string
  weekday: string
}

/** @param at an `Instant` or milliseconds since 1970 */
export function beijing(at: Instant | number): Beijing {
  const moment = dayjs.utc(at).utcOffset(AHEAD).locale('zh-cn')
  return {
    day: moment.format('YYYY-MM-DD'),
    monthDay: moment.format('MM-DD'),
    time: moment.format('HH:mm'),
    seconds: moment.format('HH:mm:ss'),
    weekday: moment.format('ddd'),
  }
}
