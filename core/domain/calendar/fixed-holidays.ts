/** 元旦、劳动节、国庆节, whatever the year. Source: 全国年节及纪念日放假办法 (2024年修订). */
const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'] as const

/** Those of them that fall on a weekday of this year, and so are days off in every table. */
export function fixedHolidays(year: number): string[] {
  return fixed.map(day => `${year}-${day}`).filter(day => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0)
}
