import type { Centre } from '../../../core/domain/centre/centre'
import type { Item } from '../../../core/domain/item/item'
import { fen } from '../../../core/domain/values/fen'
import type { MatterPosting } from '../../../server/ports'
import { settledLoan } from '../../../server/usecases/testing/a-core-person'
import { aWorldFor, type ExchangeWorld } from '../../../server/usecases/testing/exchange-story'
import { elsewhere, type Outcome, type Trip } from '../saying'
import { cityOf, type Scene } from './scene'

/** A world in which the item can be decided well, slowly enough to be watched. */
export async function aWorld(b: Centre, item: Item): Promise<ExchangeWorld> {
  const world = await aWorldFor(b, item)
  const { ports } = world
  const person = ports.core(b.code).people[0]
  if (!person) throw new Error('nobody lives here')
  // One loan, paid off: it may be certified, and there is something to say in the loan block.
  if (item.code === 'deposit-certificate') person.loans.push(settledLoan(b.code))
  ports.core(b.code).postsAtOnce = false
  ports.bank.manner = 'slow'
  return world
}

/** The core will say no, each item in its own way, once people have said yes. */
export function coreRefuses({ world: { ports, b }, item }: Scene): void {
  const core = ports.core(b.code)
  const person = core.people[0]
  if (!person) throw new Error('nobody lives here')
  switch (item.outcome) {
    case 'answer':
      person.accounts.splice(0)
      return
    case 'certificate':
      for (const loan of person.loans) Object.assign(loan, { status: 'normal', balance: fen(1), settledOn: undefined })
      return
    default:
      core.refuses[item.code as MatterPosting['kind']] = '核心系统校验不通过'
  }
}

/** The core pays and leaves the account open: what it says counts, not what the item expects. */
export function keepsAccounts({ world: { ports, b } }: Scene): void {
  ports.core(b.code).keepsAccounts = true
}

/** Which outcomes an item has: money may come back, everything else may be refused; one account closes. */
export const canEnd = (item: Item, outcome: Outcome): boolean => {
  const pays = item.outcome === 'payment'
  if (outcome === 'done, the account lives on') return pays && item.irreversible.includes('注销')
  return outcome !== (pays ? 'refused by the core' : 'done after a failed payment')
}

/** Who speaks for which centre, in a matter between two. */
export function betweenTwo(
  { a, b }: Pick<ExchangeWorld, 'a' | 'b'>,
  trip: Pick<Trip, 'item' | 'mode' | 'outcome'>,
  reachesOther: boolean,
): Scene['tripAt'] {
  const [at, decides] = [cityOf(a), cityOf(b)]
  return code => {
    if (code === a.code) return { ...trip, direction: 'accepting', at, decides }
    return reachesOther && code === b.code ? { ...trip, direction: 'handling', at: decides, decides } : undefined
  }
}

/** The same through the national platform, with a centre that is none of ours. */
export const byHand =
  (ours: Centre, direction: 'accepting' | 'handling', trip: Pick<Trip, 'item' | 'mode' | 'outcome'>): Scene['tripAt'] =>
  code =>
    code === ours.code
      ? { ...trip, direction, at: cityOf(ours), decides: direction === 'accepting' ? elsewhere : cityOf(ours) }
      : undefined
