import type { Field } from '../../core/domain/item/item'
import { formatDay } from '../../core/domain/text/format-day'
import { Day } from '../../core/domain/values/day'

/** An answer as people read it: a choice by its label, a day with its year. */
export function shownAnswer({ kind, choices }: Pick<Field, 'kind' | 'choices'>, value: string): string {
  if (kind === 'choice') return choices?.find(choice => choice.value === value)?.label ?? value
  const day = kind === 'day' ? Day.safeParse(value) : undefined
  return day?.success ? formatDay(day.data) : value
}
