import { beijing } from '../../core/domain/calendar/beijing'
import type { Identity } from '../../core/domain/identity/identity'
import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import type { Day } from '../../core/domain/values/day'
import { readPersonName } from '../../core/domain/values/person-name'
import { readResidentId } from '../../core/domain/values/resident-id'
import type { Ports } from '../ports'

export type IdentityReading = { ok: true; identity: Identity; bornOn: Day } | { ok: false; problem: Problem }

/** Reads name and ID number as typed; every fault is told beside its field, in the words of `core/domain/values`. */
export function readIdentity(ports: Ports, typed: { name?: string; idNumber?: string }): IdentityReading {
  const name = readPersonName(typed.name ?? '')
  const id = readResidentId(typed.idNumber ?? '', beijing(ports.clock.now()).day)
  if (name.ok && id.ok) return { ok: true, identity: { name: name.name, idNumber: id.idNumber }, bornOn: id.bornOn }
  const fields = [
    ...(name.ok ? [] : [{ path: 'name', message: name.message }]),
    ...(id.ok ? [] : [{ path: 'idNumber', message: id.message }]),
  ]
  return { ok: false, problem: problems.fieldsWrong({ fields }) }
}
