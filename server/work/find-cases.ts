import type { Application } from '../../core/domain/application/application'
import type { SearchKey } from '../../core/domain/search/read-search'
import type { ApplicationId } from '../../core/domain/values/ids'
import { exchangeId } from '../exchange/exchange-id'
import type { Versioned } from '../execution/change-application'
import { personIndex } from '../execution/person-indexes'
import type { Ports, Where } from '../ports'
import type { Exchange } from '../records/exchange'
import type { StaffRecord } from '../records/staff'
import { findCase } from './find-case'
import { casesOf } from './visible-to'

const most = 50
const newest = [
  { field: 'submittedAt', direction: 'desc' },
  { field: '_id', direction: 'asc' },
] as const

/** Cases of the member of staff's centre and departments by what was typed, the newest first, at most fifty. */
export async function findCases(
  ports: Ports,
  staff: StaffRecord,
  key: SearchKey,
): Promise<{ cases: Versioned[]; more: boolean }> {
  const found = await byKey(ports, staff, key)
  // One person may be found by two indexes.
  const cases = [...new Map(found.map(each => [each._id, each])).values()].sort(later)
  return { cases: cases.slice(0, most), more: cases.length > most }
}

const later = (one: Versioned, other: Versioned) =>
  other.submittedAt.localeCompare(one.submittedAt) || one._id.localeCompare(other._id)

async function byKey(ports: Ports, staff: StaffRecord, key: SearchKey): Promise<Versioned[]> {
  const applications = ports.database.collection<Application>('applications')
  const list = (where: Where) => applications.list({ ...casesOf(staff), ...where }, { order: newest, limit: most + 1 })
  switch (key.by) {
    case 'number':
      return applications.list({ ...casesOf(staff), number: key.number }, { limit: 1 })
    case 'exchange': {
      const exchange = await ports.database.collection<Exchange>('exchanges').find(exchangeId(staff.centre, key.number))
      const found = exchange && (await findCase(ports, staff, exchange.application))
      return found ? [found] : []
    }
    case 'certificate':
      return []
    // Cases of before `personIndexes` have the two older fields, which name the applicant alone.
    case 'id-number': {
      const index = personIndex.idNumber(ports, key.idNumber)
      return [...(await list({ personIndexes: index })), ...(await list({ idIndex: index, personIndexes: null }))]
    }
    case 'name': {
      const index = personIndex.name(ports, key.name)
      return [...(await list({ personIndexes: index })), ...(await list({ nameIndex: index, personIndexes: null }))]
    }
    case 'name-and-phone': {
      const known = await list({ personIndexes: personIndex.nameAndPhone(ports, key.name, key.tail) })
      return [...known, ...(await olderByPhone(ports, staff, key.name, key.tail))]
    }
    default:
      return key satisfies never
  }
}

/** Among cases of that name from before the index: the tail stands in the masked phone. */
async function olderByPhone(ports: Ports, staff: StaffRecord, name: string, tail: string): Promise<Versioned[]> {
  const where = { ...casesOf(staff), nameIndex: personIndex.name(ports, name), personIndexes: null }
  const found: Versioned[] = []
  for (let last: { submittedAt: string; _id: ApplicationId } | undefined; ; ) {
    const page: Versioned[] = await ports.database
      .collection<Application>('applications')
      .list(where, { order: newest, limit: 100, ...(last ? { after: [last.submittedAt, last._id] } : {}) })
    found.push(...page.filter(({ masked }) => masked.phone.endsWith(tail)))
    last = page.at(-1)
    if (page.length < 100 || found.length > most) return found
  }
}
