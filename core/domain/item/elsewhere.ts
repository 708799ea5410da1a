import type { Mode } from './item'

/** Handed in at another centre's window and decided at home: 代收代办, 两地联办. */
export function isElsewhere(mode: Mode): mode is 'agency' | 'two-place' {
  return mode === 'agency' || mode === 'two-place'
}
