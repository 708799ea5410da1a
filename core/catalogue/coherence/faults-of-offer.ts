import type { Centre, Offer, Sourced, Way } from '../../domain/centre/centre'
import { isElsewhere } from '../../domain/item/elsewhere'
import type { Item } from '../../domain/item/item'
import { Day } from '../../domain/values/day'
import { isRealDay } from '../../domain/values/is-real-day'
import { flowNames } from '../flows/flow-named'
import { findItem } from '../items/items'
import { materials } from '../materials/materials'

/** Which flows may carry an item online, by what it gives in the end. */
const fitting: Readonly<Record<Item['outcome'], readonly string[]>> = {
  answer: ['instant'],
  certificate: ['instant'],
  payment: ['reviewed-online'],
  registration: ['reviewed-online'],
  change: ['instant', 'changed-online'],
  repayment: ['pay-off'],
}
/** What only another centre's depositor signs. */
const askedOfOthers: readonly string[] = ['application-form', 'query-authorisation']
/** No promise is longer; a slip of the pen is. */
const mostDays = 60

/** Faults of how a centre offers an item. */
export function faultsOfOffer(centre: Centre, offer: Offer): string[] {
  const item = findItem(offer.item)
  if (!item) return ['no such item']
  const found: string[] = []
  const known = (id: string) => centre.departments.some(department => department.id === id)
  if (offer.ways.length === 0) found.push('there is no way to do it')
  const modes = offer.ways.map(({ mode }) => mode.value)
  if (new Set(modes).size !== modes.length) found.push('two ways have the same mode')
  if (modes.includes('online') && modes[0] !== 'online') found.push('online does not come first')
  if (!offer.ways.some(way => !way.closed)) found.push('every way is closed')
  if (!modes.includes('local')) found.push('own depositors have no window')
  if (!known(offer.department)) found.push(`department ${offer.department} is not there`)
  if (offer.responsible.value.length === 0) found.push('nobody is responsible')
  for (const id of offer.responsible.value)
    if (id !== 'outlets' && !known(id)) found.push(`responsible ${id} is not there`)
  found.push(...faultsOfSource('responsible', offer.responsible))
  for (const { name, how, source } of offer.channels) {
    if (!name || !how) found.push('a channel says not where or how')
    if (!source) found.push(`channel ${name} has no source`)
  }
  return [...found, ...offer.ways.flatMap(way => faultsOfWay(item, way).map(fault => `${way.mode.value}: ${fault}`))]
}

function faultsOfWay(item: Item, way: Way): string[] {
  const found: string[] = []
  const { mode, flow, promise } = way
  if (!flowNames.includes(flow)) found.push(`no flow ${flow}`)
  else if (mode.value === 'online' && !fitting[item.outcome].includes(flow))
    found.push(`flow ${flow} does not end in ${item.outcome}`)
  else if (isElsewhere(mode.value) && flow !== 'handling')
    found.push('what is handed in elsewhere takes the flow handling')
  else if (mode.value === 'local' && flow !== 'local') found.push('an own depositor at the window takes the flow local')
  const { kind, days, verifyDays } = promise.value
  if (kind === 'instant' && days !== 0) found.push('at once, and yet in days')
  if (kind === 'working-days' && (days < 1 || days > mostDays)) found.push(`a promise of ${days} working days`)
  if (isElsewhere(mode.value) && verifyDays === undefined) found.push('the accepting centre has no clock')
  if (mode.value === 'online' && verifyDays !== undefined) found.push('online there is no accepting centre')
  if (mode.value === 'local' && verifyDays !== undefined) found.push('at the own window there is one clock')
  if (!promise.value.words) found.push('the promise has no words')
  found.push(...faultsOfMaterials(item, way))
  if ((item.papers.kind === 'certificate') !== (way.certificate !== undefined))
    found.push(way.certificate ? 'no certificate comes of this item' : 'it does not say which certificate comes of it')
  for (const [name, fact] of Object.entries({
    mode,
    promise,
    materials: way.materials,
    ...(way.certificate ? { certificate: way.certificate } : {}),
  }))
    found.push(...faultsOfSource(name, fact))
  return found
}

function faultsOfMaterials(item: Item, { mode, materials: { value: names } }: Way): string[] {
  const found: string[] = []
  for (const name of names) if (!materials[name]) found.push(`no material ${name}`)
  if (new Set(names).size !== names.length) found.push('a material is asked for twice')
  const groups = names.flatMap(name => materials[name]?.oneOf ?? [])
  for (const group of new Set(groups))
    if (groups.filter(each => each === group).length < 2) found.push(`${group} leaves no choice`)
  const signed = names.includes('application-form') && names.includes('query-authorisation')
  if (isElsewhere(mode.value) && !signed) found.push('申请表 and 查询授权书 are missing')
  if (isElsewhere(mode.value) && !(item.writtenAtWindow ?? []).every(name => names.includes(name)))
    found.push('核实情况表 is missing')
  if (mode.value === 'local' && !names.includes('local-form')) found.push('申请表 is missing')
  if (
    mode.value === 'local' &&
    names.some(name => askedOfOthers.includes(name) || item.writtenAtWindow?.includes(name))
  )
    found.push('an own depositor is asked for what only others bring')
  if (item.outcome === 'payment' && !names.includes('bank-card')) found.push('paid to a card nobody has seen')
  return found
}

function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return Day.safeParse(text).success && isRealDay(year, month, day)
}

function faultsOfSource(name: string, { source, since }: Sourced<unknown>): string[] {
  return [
    ...(source ? [] : [`${name} has no source`]),
    ...(since === undefined || isDay(since) ? [] : [`${name} is in force since no day`]),
  ]
}
