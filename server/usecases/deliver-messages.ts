import { findCentre } from '../../core/catalogue/registry'
import { plus } from '../../core/domain/calendar/plus'
import type { ApplicationId, CentreCode } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import { applyHeard } from '../exchange/apply-heard'
import { callLiaison } from '../exchange/call-liaison'
import { type Carried, carryByGateway } from '../exchange/carry-by-gateway'
import { carryToTenant } from '../exchange/carry-to-tenant'
import { messageIn } from '../exchange/message-record'
import { isOpen } from '../exchange/peer-circuit'
import { backOff } from '../execution/back-off'
import type { Ports } from '../ports'
import type { MessageRecord } from '../records/exchange'
import { deliverEffects } from './deliver-effects'

/** While one call carries a message, others leave it alone for this long, seconds. */
const LEASE = 60
/** What could not be applied is looked at again after this long, seconds. */
const LOOK_AGAIN = 30
/** Messages to one counterpart in one round. */
const MOST_TO_ONE = 20
/** Rounds in one call: a request, its acknowledgement, and what that sets free. */
const MOST_ROUNDS = 10

type Queued = MessageRecord & { version: number }

/**
 * The outbox's round: what is due leaves, in order within its exchange, and what a neighbouring tenant hears is applied and answered at
 * once. One counterpart that cannot be reached keeps no other waiting.
 * @returns how many were delivered
 */
export async function deliverMessages(ports: Ports, until: Instant): Promise<{ delivered: number }> {
  let delivered = 0
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = delivered
    for (const record of await due(ports)) {
      if (ports.clock.now() >= until) return { delivered }
      const receiver = findCentre(record.other)?.code
      if (!receiver && (await isOpen(ports, record.other))) continue
      const carried = await carry(ports, record)
      if (carried?.kind !== 'heard') continue
      delivered += 1
      if (receiver) await settle(ports, receiver, record.exchange, until)
    }
    for (const record of await held(ports)) await lookAgain(ports, record, until)
    if (delivered === before) break
  }
  return { delivered }
}

/**
 * Of each exchange only the first that has not left: order within it is kept whatever fails. Counterparts take turns, so that none with
 * many messages keeps the others waiting.
 */
async function due(ports: Ports): Promise<Queued[]> {
  const now = ports.clock.now()
  const queued = await ports.database.collection<MessageRecord>('exchangeMessages').list(
    { state: 'queued', nextAt: { lte: now } },
    {
      order: [
        { field: 'nextAt', direction: 'asc' },
        { field: '_id', direction: 'asc' },
      ],
      limit: 100,
    },
  )
  const firsts: Queued[] = []
  for (const record of queued) {
    const { centre, exchange, sequence } = record
    const earlier = await ports.database
      .collection<MessageRecord>('exchangeMessages')
      .count({ centre, exchange, direction: 'out', state: 'queued', sequence: { lt: sequence } })
    if (earlier === 0) firsts.push(record)
  }
  return inTurn(firsts)
}

function inTurn(records: readonly Queued[]): Queued[] {
  const turns = new Map<string, number>()
  return records
    .map(record => {
      const turn = turns.get(record.other) ?? 0
      turns.set(record.other, turn + 1)
      return { record, turn }
    })
    .filter(({ turn }) => turn < MOST_TO_ONE)
    .toSorted((one, other) => one.turn - other.turn)
    .map(({ record }) => record)
}

/** Heard and not applied: the core was silent, something is still to come before it, or whoever heard it was stopped. */
async function held(ports: Ports): Promise<Queued[]> {
  return ports.database.collection<MessageRecord>('exchangeMessages').list(
    { state: 'waiting', nextAt: { lte: ports.clock.now() } },
    {
      order: [
        { field: 'nextAt', direction: 'asc' },
        { field: '_id', direction: 'asc' },
      ],
      limit: 100,
    },
  )
}

async function lookAgain(ports: Ports, record: Queued, until: Instant): Promise<void> {
  const next = { ...record, nextAt: plus(ports.clock.now(), LOOK_AGAIN), tries: record.tries + 1 }
  // Somebody else is at it.
  if ((await ports.database.collection<MessageRecord>('exchangeMessages').replace(next)) === 'conflict') return
  await settle(ports, record.centre, record.exchange, until)
}

async function carry(ports: Ports, record: Queued): Promise<Carried | undefined> {
  const messages = ports.database.collection<MessageRecord>('exchangeMessages')
  const now = ports.clock.now()
  const version = await messages.replace({ ...record, nextAt: plus(now, LEASE), tries: record.tries + 1 })
  if (version === 'conflict') return undefined
  const leased = { ...record, version }
  const carried = await attempt(ports, record)
  const next: Partial<MessageRecord> =
    carried.kind === 'later'
      ? { nextAt: plus(now, backOff(record.tries)), unsure: carried.unsure }
      : carried.kind === 'heard'
        ? { state: 'delivered', unsure: false }
        : { state: 'dead', why: carried.code }
  await messages.replace({ ...leased, tries: record.tries + 1, ...next })
  if (next.state === 'dead') await callLiaison(ports, record, '发给对方中心的消息被拒收')
  return carried
}

async function attempt(ports: Ports, record: Queued): Promise<Carried> {
  const message = messageIn(ports, record)
  if (findCentre(message.to.code)) return carryToTenant(ports, record, message)
  const gateway = ports.gateways.find(message.to.code)
  return gateway ? carryByGateway(ports, gateway, record, message) : { kind: 'refused', code: 'receiver' }
}

/** Applies what was heard and tries at once what that set free, such as the acknowledgement. */
async function settle(ports: Ports, centre: CentreCode, exchange: string, until: Instant): Promise<void> {
  const touched: ApplicationId | undefined = await applyHeard(ports, centre, exchange)
  if (touched) await deliverEffects(ports, touched, until)
}
