import type { CentreCode } from '../values/ids'
import type { Application } from './application'
import { holdsMatter } from './holds-matter'

/** 冲突: in what another case is like this one. Never a refusal; whoever handles it says why it is none. */
export const conflictKinds = ['same-matter', 'same-house', 'same-contract', 'same-card', 'same-picture'] as const
export type ConflictKind = (typeof conflictKinds)[number]

export interface Conflict {
  kind: ConflictKind
  other: Application
}

/** Names a conflict for good, so that an answer stays with it. */
export const conflictId = ({ kind, other }: Conflict) => `${kind}:${other._id}`

/** What the case looked for, among others that share a mark or the person; linked ones and those that ended without giving anything do not count. */
export function conflictsOf(application: Application, candidates: readonly Application[]): Conflict[] {
  const others = candidates.filter(({ _id }) => _id !== application._id)
  const kin = linkedTo(application, others)
  const near = (other: Application) => (other.centre === application.centre ? 0 : 1)
  const told = new Set<string>()
  return others
    .filter(other => !kin.has(other._id) && !gaveNothing(other))
    .sort((one, other) => near(one) - near(other))
    .filter(other => {
      // Both cases of another matter are one thing to explain: the nearer one.
      if (told.has(other._id)) return false
      for (const id of linkedTo(other, others)) told.add(id)
      return true
    })
    .sort((one, other) => (one.submittedAt < other.submittedAt ? -1 : 1))
    .flatMap(other => kindsOf(application, other).map(kind => ({ kind, other })))
}

/** Conflicts nobody has explained yet. */
export function openConflicts(application: Application, found: readonly Conflict[]): Conflict[] {
  const answered = (application.conflictsAnswered ?? []).map(({ conflict }) => conflict)
  return found.filter(conflict => !answered.includes(conflictId(conflict)))
}

function kindsOf(application: Application, other: Application): ConflictKind[] {
  const shared = (application.marks ?? []).filter(mark => other.marks?.includes(mark))
  const has = (kind: string) => shared.some(mark => mark.startsWith(`${kind}:`))
  const samePerson = application.person === other.person
  const foreignCard = shared.some(
    mark => mark.startsWith('card:') && application.cardholders?.[mark] !== other.cardholders?.[mark],
  )
  return [
    ...(samePerson && isSameMatter(application, other) ? (['same-matter'] as const) : []),
    ...(has('house') ? (['same-house'] as const) : []),
    ...(has('contract') ? (['same-contract'] as const) : []),
    ...(foreignCard ? (['same-card'] as const) : []),
    // The same person shows the same identity card again; that is no conflict.
    ...(has('picture') && !samePerson ? (['same-picture'] as const) : []),
  ]
}

/** Person, item, handling centre, and account or loan where both are known; only while the other is open. */
function isSameMatter(application: Application, other: Application): boolean {
  const accountOf = ({ marks = [] }: Application) => marks.find(mark => mark.startsWith('account:'))
  const [mine, theirs] = [accountOf(application), accountOf(other)]
  return (
    application.item === other.item &&
    handlingCentre(application) === handlingCentre(other) &&
    holdsMatter(other) &&
    (mine === undefined || theirs === undefined || mine === theirs)
  )
}

const handlingCentre = ({ centre, intake }: Application): CentreCode => intake?.to ?? centre

/** Ended, and nothing was paid, entered or issued. */
function gaveNothing({ queue, events }: Application): boolean {
  if (queue !== 'ended') return false
  return !events.some(
    ({ action, data }) =>
      action === 'payment-paid' ||
      action === 'posting-posted' ||
      action === 'paper-issued' ||
      (action === 'result' && !data?.reason && data?.outcome !== 'refuse'),
  )
}

/** The two cases of one matter, and those of people who applied together: they share an exchange, perhaps by way of a third. */
function linkedTo(application: Application, others: readonly Application[]): Set<string> {
  const exchanges = new Set(exchangesOf(application))
  const linked = new Set<string>()
  for (let grown = true; grown; ) {
    grown = false
    for (const other of others) {
      const theirs = exchangesOf(other)
      if (linked.has(other._id) || !theirs.some(exchange => exchanges.has(exchange))) continue
      linked.add(other._id)
      for (const exchange of theirs) exchanges.add(exchange)
      grown = true
    }
  }
  return linked
}

const exchangesOf = ({ intake, request }: Application): string[] => [
  ...(intake?.exchanges ?? []),
  ...(request ? [request.exchange] : []),
]
