import { beijing } from '../../core/domain/calendar/beijing'
import type { Field, FieldKind } from '../../core/domain/item/item'
import { readAnswer } from '../../core/domain/item/read-answer'
import { shownAnswer } from '../../core/domain/item/shown-answer'
import type { Instant } from '../../core/domain/values/instant'

export interface ReadBack {
  problem?: string
  note?: string
  doubt?: boolean
}

/** Kinds of which one sees at a glance whether they were understood as meant. */
const readAloud: readonly FieldKind[] = ['money', 'month', 'ratio']

/**
 * What the clerk sees beside a field he has left: what is wrong, what deserves a second look, or how it was understood. The door reads
 * it by the same rule.
 */
export function readBack(field: Field, kind: FieldKind, typed: string): ReadBack {
  if (typed.trim() === '') return {}
  const read = readAnswer(field, kind, typed.trim(), beijing(new Date().toISOString() as Instant).day)
  if (!read.ok) return { problem: read.message }
  if (read.warning) return { note: read.warning, doubt: true }
  return readAloud.includes(kind) ? { note: `读作 ${shownAnswer({ kind }, read.value)}` } : {}
}
