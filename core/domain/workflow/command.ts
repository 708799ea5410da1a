import type { CorrectionLineAsked } from '../application/correction-line'
import type { EventData } from '../application/event'
import type { CentreCode, PersonId, StaffId } from '../values/ids'
import type { Instant } from '../values/instant'

/** Who wants to act. */
export type Acting =
  /** `through`: 12329 does it for the depositor on the line. */
  | { kind: 'depositor'; person: PersonId; through?: { id: StaffId; name: string } }
  | { kind: 'staff'; id: StaffId; name: string; roles: readonly string[] }
  | { kind: 'system'; name: string }
  /** The other centre, by a message whose signature held. */
  | { kind: 'counterpart'; centre: CentreCode; name: string }

/** One wish to act on an application, with all a guard may ask for. */
export interface Command {
  action: string
  acting: Acting
  /** Idempotency key; becomes the event's id. */
  key: string
  now: Instant
  note?: string
  lines?: readonly CorrectionLineAsked[]
  reason?: { code: string; title: string; reason: string; remedy: string }
  /** The second factor was asked again and is right. */
  secondFactor?: boolean
  /** The account as the core has it this moment; absent when the core did not answer. */
  accountNow?: { status: string; balance: number }
  checklist?: readonly string[]
  /** How many other cases look like this one without a word why it is none of them. */
  conflicts?: number
  /** Labels of materials that are still missing. */
  missing?: readonly string[]
  /** How long a claim lasts, seconds. */
  lease?: number
  data?: EventData
}
