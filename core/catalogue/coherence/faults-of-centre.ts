import type { Centre, Department } from '../../domain/centre/centre'
import { items } from '../items/items'

/** Faults of a centre apart from its offers. */
export function faultsOfCentre(centre: Centre): string[] {
  const found: string[] = []
  const unless = (holds: boolean, fault: string) => {
    if (!holds) found.push(fault)
  }
  unless(/^\d{6}$/.test(centre.code), 'the code is not six digits')
  unless(/^[A-Z]{2}$/.test(centre.prefix), 'the prefix is not two capital letters')
  unless(/^([01]\d|2[0-3]):[0-5]\d$/.test(centre.closesAt), 'the closing time is no time of day')
  unless(diallable(centre.phone), 'the phone cannot be dialled from another province')
  unless(centre.departments.length > 0, 'there is no department')
  unless(
    new Set(centre.departments.map(({ id }) => id)).size === centre.departments.length,
    'two departments share an id',
  )
  for (const department of centre.departments) found.push(...faultsOfDepartment(centre, department))
  unless(
    centre.departments.some(({ counter }) => counter),
    'no department has a counter',
  )
  for (const item of items) {
    const times = centre.offers.filter(offer => offer.item === item.code).length
    unless(times > 0, `${item.code} is not offered`)
    unless(times < 2, `${item.code} is offered twice`)
  }
  for (const { code } of centre.banks.value) unless(/^\d{3}$/.test(code), `bank code ${code} is not three digits`)
  unless(centre.banks.value.length > 0, 'there is no bank')
  const limit = centre.retirement.instantLimit?.value
  unless(limit === undefined || limit > 0, 'the instant limit is not above zero')
  unless(centre.retirement.kinds.length > 0, 'no kind of retirement counts')
  const { validDays, loanUseMonths } = centre.certificate
  unless(validDays.value > 0 && loanUseMonths.value > 0, 'certificates are valid for no day')
  for (const { scene } of centre.scenes)
    unless(/^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}$/.test(scene), `scene ${scene} cannot stand in a code`)
  return found
}

/** Area code and number. */
const diallable = (phone: string) => /^0\d{2,3}-\d{5,8}$/.test(phone)

function faultsOfDepartment(centre: Centre, department: Department): string[] {
  const { id, parent, kind, counter, assumed = [] } = department
  const found: string[] = []
  if (parent !== undefined && !centre.departments.some(other => other.id === parent))
    found.push(`${id} belongs to ${parent}, which is not there`)
  if (isBelowItself(centre, department)) found.push(`${id} stands below itself`)
  if (kind === '科室' && counter) found.push(`${id} is a 科室 with a counter`)
  if (kind !== '科室' && !counter) found.push(`${id} is an outlet without a counter`)
  if (counter && !diallable(counter.phone)) found.push(`${id} cannot be rung from another province`)
  if (counter && !counter.address && !assumed.includes('address'))
    found.push(`${id} has no address, and nobody is asked for it`)
  return found
}

function isBelowItself({ departments }: Centre, department: Department): boolean {
  const seen = new Set<string>()
  for (let at: Department | undefined = department; at?.parent; ) {
    if (seen.has(at.id)) return true
    seen.add(at.id)
    const above: string = at.parent
    at = departments.find(({ id }) => id === above)
  }
  return false
}
