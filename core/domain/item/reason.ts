import type { Mode } from './item'

/** A coded reason: what staff chooses, what the applicant reads, and what can be done about it. */
export interface Reason {
  code: string
  title: string
  reason: string
  remedy: string
  /** Only where a matter came in this way; absent: whichever way. */
  modes?: readonly Mode[]
}

/**
 * Who says no, and to what: the window does not take it down (不予受理), the accepting centre could not verify it (核实不予通过), the
 * deciding centre does not grant it (不予办理), its liaison sends the request back (退件).
 */
export type Refusing = 'declined' | 'unverified' | 'refused' | 'returned'

/** Every reason an item knows. */
export type ItemReasons = Readonly<Record<Refusing, readonly Reason[]>>
