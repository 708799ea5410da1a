import { findItem } from '../../core/catalogue/items/items'
import type { Application } from '../../core/domain/application/application'
import type { Ports } from '../ports'
import type { Draft } from '../records/draft'
import type { Person } from '../records/person'
import type { StaffRecord } from '../records/staff'
import type { StepUpCheck } from '../records/window-check'
import { findStepUpCheck } from '../standing/window-code'

export interface WindowTarget {
  check: StepUpCheck & { version: number }
  person: Person
  number: string
  itemTitle: string
  /** Absent while it is still a draft. */
  application?: Application
}

/** What a code at this clerk's centre stands for: a draft, or a case under way. Another centre's code is none. */
export async function windowTarget(ports: Ports, staff: StaffRecord, code: string): Promise<WindowTarget | undefined> {
  const check = await findStepUpCheck(ports, code)
  if (!check || check.centre !== staff.centre || check.state !== 'shown') return undefined
  const { database } = ports
  const [application, draft, person] = await Promise.all([
    database.collection<Application>('applications').find(check.application),
    database.collection<Draft>('drafts').find(check.application),
    database.collection<Person>('persons').find(check.person),
  ])
  const target = application ?? draft
  if (!target || !person) return undefined
  const itemTitle = findItem(target.item)?.title ?? ''
  return { check, person, number: target.number, itemTitle, ...(application ? { application } : {}) }
}
