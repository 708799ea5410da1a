import type { Day } from '../values/day'
import { type IdentityDocument, readIdentityDocument, scriptOf, storedKind } from '../values/identity-document'
import { readPersonName } from '../values/person-name'
import type { Identity } from './identity'

export type ApplicantReading =
  | { ok: true; identity: Identity; bornOn?: Day }
  | { ok: false; faults: { path: 'name' | 'idNumber'; message: string }[] }

/**
 * Reads who somebody is as typed: the number by the rules of its document, the name in the letters that document has. Both faults at once.
 * @param today in Beijing
 */
export function readApplicant(typed: IdentityDocument & { name: string }, today: Day): ApplicantReading {
  const id = readIdentityDocument(typed, today)
  // While the number is wrong nobody knows which letters fit: then all do.
  const name = readPersonName(typed.name, id.ok ? scriptOf(id.idType) : 'any')
  if (name.ok && id.ok)
    return {
      ok: true,
      identity: { name: name.name, idNumber: id.idNumber, ...storedKind(id) },
      ...(id.bornOn ? { bornOn: id.bornOn } : {}),
    }
  return {
    ok: false,
    faults: [
      ...(name.ok ? [] : [{ path: 'name' as const, message: name.message }]),
      ...(id.ok ? [] : [{ path: 'idNumber' as const, message: id.message }]),
    ],
  }
}
