import type { Fen } from '../values/fen'

/** Money as people read it, without sign or unit: `18643257` → `186,432.57`. A loss carries its minus. */
export function formatFen(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`
}
