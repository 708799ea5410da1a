import { formatDay } from '../text/format-day'
import { formatFen } from '../text/format-fen'
import { formatMonth } from '../text/format-month'
import { Day } from '../values/day'
import { Month } from '../values/month'
import { readYuan } from '../values/yuan'
import type { Field } from './item'

/** An answer as people read it: `800000.00` is `800,000.00`, `2026-12` is `2026年12月`. What was kept before it had a form stays as it is. */
export function shownAnswer({ kind, choices }: Pick<Field, 'kind' | 'choices'>, value: string): string {
  switch (kind) {
    case 'choice':
      return choices?.find(choice => choice.value === value)?.label ?? value
    case 'day': {
      const day = Day.safeParse(value)
      return day.success ? formatDay(day.data) : value
    }
    case 'month': {
      const month = Month.safeParse(value)
      return month.success ? formatMonth(month.data) : value
    }
    case 'money': {
      const sum = readYuan(value)
      return sum.ok ? formatFen(sum.fen) : value
    }
    case 'ratio':
      return /^\d+(\.\d+)?$/.test(value) ? `${value}%` : value
    default:
      return value
  }
}
