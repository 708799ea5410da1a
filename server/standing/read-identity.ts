import { beijing } from '../../core/domain/calendar/beijing'
import type { Identity } from '../../core/domain/identity/identity'
import { readApplicant } from '../../core/domain/identity/read-applicant'
import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import type { Day } from '../../core/domain/values/day'
import type { IdentityDocumentKind } from '../../core/domain/values/identity-document-kind'
import type { Ports } from '../ports'

export type IdentityReading =
  | { ok: true; identity: Identity /** Where the number tells it. */; bornOn?: Day }
  | { ok: false; problem: Problem }

/** Reads name and number as typed; every fault is told beside its field, in the words of `core/domain/values`. */
export function readIdentity(
  ports: Ports,
  typed: { name?: string; idNumber?: string; idType?: IdentityDocumentKind },
): IdentityReading {
  const { name = '', idNumber = '', idType } = typed
  const read = readApplicant({ name, idNumber, idType }, beijing(ports.clock.now()).day)
  if (!read.ok) return { ok: false, problem: problems.fieldsWrong({ fields: read.faults }) }
  return { ok: true, identity: read.identity, ...(read.bornOn ? { bornOn: read.bornOn } : {}) }
}
