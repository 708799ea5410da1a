import { findCentre } from '../../core/catalogue/registry'
import type { StaffRole } from '../../core/contract/staff/staff-view'
import { roleConflict } from '../../core/domain/centre/role-conflicts'
import { CentreCode, DepartmentId, StaffId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { StaffRecord } from '../records/staff'

/** A member of staff as the information department writes him down. */
export interface NewStaff {
  account: string
  name: string
  centre: string
  department: string
  roles: readonly StaffRole[]
  password: string
  /** Base32, at least 16 characters; put into the person's authenticator app. */
  totpSecret: string
}

/**
 * Adds an account; an account that exists is left as it is. For the operator's command, never for a door.
 * @throws when the centre or department does not exist, or a word is too short
 */
export async function addStaff(ports: Ports, staff: NewStaff): Promise<'added' | 'exists'> {
  const centre = findCentre(CentreCode.parse(staff.centre))
  const department = centre?.departments.find(candidate => candidate.id === staff.department)
  if (!centre || !department)
    throw new Error(`${staff.account}: no department ${staff.department} at centre ${staff.centre}`)
  const conflict = roleConflict(staff.roles)
  if (conflict) throw new Error(`${staff.account}: ${conflict.join(' and ')} must be two people`)
  if (staff.password.length < 10) throw new Error(`${staff.account}: a password has at least 10 characters`)
  if (!/^[A-Z2-7]{16,}$/.test(staff.totpSecret))
    throw new Error(`${staff.account}: the second factor is at least 16 base32 characters`)
  const id = StaffId.parse(staff.account)
  const record: StaffRecord = {
    _id: id,
    account: staff.account,
    name: staff.name,
    centre: centre.code,
    department: DepartmentId.parse(department.id),
    roles: [...staff.roles],
    password: await ports.secrets.hashPassword(staff.password),
    sealed: ports.vault.seal(id, { totpSecret: staff.totpSecret }),
    lastTotpStep: 0,
    failed: 0,
    active: true,
  }
  const added = await ports.database.collection<StaffRecord>('staff').add(record)
  await ports.audit.record({
    at: ports.clock.now(),
    actor: 'operator',
    action: 'staff.add',
    subject: id,
    centre: centre.code,
  })
  return added === 'added' ? 'added' : 'exists'
}
