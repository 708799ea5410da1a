import type { Table } from './day-kind'

/** Days the two tables count differently. */
export function changedDays(one: Table, other: Table): ReadonlySet<string> {
  const differ = (here: readonly string[], there: readonly string[]) => here.filter(day => !there.includes(day))
  return new Set([
    ...differ(one.off, other.off),
    ...differ(other.off, one.off),
    ...differ(one.work, other.work),
    ...differ(other.work, one.work),
  ])
}
