import type { Day } from '../values/day'
import type { Instant } from '../values/instant'
import type { Month } from '../values/month'
import { formatDay } from './format-day'
import { formatInstant } from './format-instant'
import { formatMonth } from './format-month'
import { formatRate } from './format-rate'
import { formatRatio } from './format-ratio'
import { nearDay } from './near-day'
import { shortDay } from './short-day'
import { shortInstant } from './short-instant'

describe('dates as people write them', () => {
  test('a far date has its year, a near one its weekday', () => {
    expect(formatDay('2025-11-20' as Day)).toBe('2025年11月20日')
    expect(nearDay('2025-11-20' as Day)).toBe('11月20日（周四）')
    expect(nearDay('2028-02-29' as Day)).toBe('2月29日（周二）')
    expect(shortDay('2025-09-05' as Day)).toBe('9月5日')
    expect(formatMonth('2025-08' as Month)).toBe('2025年8月')
  })

  test('a moment is shown on the Beijing clock, also across midnight', () => {
    expect(formatInstant('2025-11-18T10:00:00.000Z' as Instant)).toBe('2025年11月18日 18:00')
    expect(shortInstant('2025-12-31T16:05:00.000Z' as Instant)).toBe('1月1日 00:05')
  })

  test('ratios and rates lose their useless zeros, rates keep two decimals', () => {
    expect(formatRatio(1200)).toBe('12%')
    expect(formatRatio(550)).toBe('5.5%')
    expect(formatRate(2_850_000)).toBe('2.85%')
    expect(formatRate(2_600_000)).toBe('2.60%')
    expect(formatRate(3_575_000)).toBe('3.575%')
  })
})
