import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { AccountEntry } from '../../core/domain/account/account'
import { yearTotals } from '../../core/domain/account/year-totals'
import { beijing } from '../../core/domain/calendar/beijing'
import { problems } from '../../core/domain/problem/problems'
import { fen } from '../../core/domain/values/fen'
import type { AskingPerson, Ports } from '../ports'
import { isNameDiffering } from '../standing/core-refusal'
import { mayLookUp } from '../standing/may-look-up'
import { opaqueId } from '../standing/opaque-id'

/** Years in the chart. */
const chartYears = 5

/** One year's details, newest first, with totals, and the last years' sums for the chart. */
export async function lookUpEntries(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'look-up-entries'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'look-up-entries'>>> {
  const { person } = asking.session
  const may = await mayLookUp(ports, { person, centre: body.centre, what: 'entries' })
  if (!may.ok) return may
  const { core, identity } = may
  const accounts = await core.accounts(identity)
  if (accounts.kind === 'unknown') return { ok: false, problem: problems.coreUnavailable() }
  if (isNameDiffering(accounts)) return { ok: false, problem: problems.nameDiffers() }
  const held = accounts.kind === 'yes' ? accounts.value : []
  const account = held.find(each => opaqueId.account(ports, person, each.centre, each.number) === body.account)
  if (!account) return { ok: false, problem: problems.notFound() }

  const thisYear = Number(beijing(ports.clock.now()).day.slice(0, 4))
  const first = Math.max(Number(account.openedOn.slice(0, 4)), thisYear - chartYears + 1)
  const charted = Array.from({ length: thisYear - first + 1 }, (_, index) => first + index)
  const asked = [...new Set([...charted, body.year])]
  const answers = await Promise.all(asked.map(year => core.entries(identity, account.number, year)))
  const books = new Map<number, AccountEntry[]>()
  for (const [index, answer] of answers.entries()) {
    if (answer.kind === 'unknown') return { ok: false, problem: problems.coreUnavailable() }
    const entries = answer.kind === 'yes' ? answer.value : []
    books.set(
      asked[index] ?? 0,
      entries
        .map((entry, place) => ({ entry, place }))
        .sort(newestFirst)
        .map(({ entry }) => entry),
    )
  }
  const entries = books.get(body.year) ?? []
  return { ok: true, body: { year: body.year, entries, totals: yearTotals(entries), years: yearSums(charted, books) } }
}

/** Lines of the same day keep the core's order, later lines first. */
function newestFirst(
  left: { entry: AccountEntry; place: number },
  right: { entry: AccountEntry; place: number },
): number {
  if (left.entry.on !== right.entry.on) return left.entry.on < right.entry.on ? 1 : -1
  return right.place - left.place
}

/** A year without a line ends with the balance of the year before. */
function yearSums(years: readonly number[], books: ReadonlyMap<number, readonly AccountEntry[]>) {
  let balance = fen(0)
  return years.map(year => {
    const entries = books.get(year) ?? []
    balance = entries[0]?.balanceAfter ?? balance
    return { year, deposited: yearTotals(entries).deposited, balance }
  })
}
