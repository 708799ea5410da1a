import * as fc from 'fast-check'
import { applyPayment } from '../../../server/execution/apply-payment'
import { applyPosting } from '../../../server/execution/apply-posting'
import type { PaymentState, PostingState } from '../../../server/ports'
import { memoryPorts } from '../../../server/usecases/testing/memory-ports'
import { type Application, NEVER } from '../../domain/application/application'
import { decide } from '../../domain/application/decide'
import { rememberKey } from '../../domain/application/evolve'
import { NEVER_ARRIVED, paymentOrder, posted, postingOrder } from '../../domain/application/orders'
import { plus } from '../../domain/calendar/plus'
import { Day } from '../../domain/values/day'
import { fen } from '../../domain/values/fen'
import type { Acting, Command } from '../../domain/workflow/command'
import type { Actor, Flow, Guard, Transition } from '../../domain/workflow/flow'
import { reviewedOnline } from './reviewed-online'
import {
  account,
  aMaterial,
  anApplication,
  chen,
  depositor,
  everything,
  li,
  staff,
  time,
  zhou,
} from './testing/an-application'

const { calendars } = memoryPorts()

/** Two who may both handle and approve: the rule of two people rests on the table, not on their roles. */
const wu = staff('吴刚', 'handler', 'approver')
const clerk = staff('刘芳', 'window')
const people: readonly Acting[] = [depositor, li, zhou, chen, wu, clerk]

/** The case beside the world it acts on: what the bank has truly paid, and what a careless outside says twice. */
interface Real {
  flow: Flow
  application: Application
  /** Orders the bank has paid or refused for good. An honest bank never changes its mind. */
  bank: Map<string, 'paid' | 'refused'>
  /** Everything the outside has said so far, to be said again. */
  said: (() => void)[]
  /** Orders that really left the house. */
  sent: string[]
  now: string
}

const step = (seconds: number, action: (real: Real) => void, name: string): fc.Command<object, Real> => ({
  check: () => true,
  toString: () => name,
  run: (_, real) => {
    const before = real.application
    real.now = plus(real.now as Application['changedAt'], seconds)
    action(real)
    holds(before, real)
  },
})

function acts(real: Real, action: string, acting: Acting, more: Partial<Command>, key: string): void {
  const { application } = real
  if (application.keys.some(entry => entry.key === key)) return
  const dueOn = plus(real.now as Application['changedAt'], 10 * 86_400)
  const command: Command = {
    ...everything,
    action,
    acting,
    key,
    now: real.now as Application['changedAt'],
    accountNow: posted(application) ? { status: 'closed', balance: 0 } : account,
    ...(action === 'ask-correction' ? { data: { dueOn } } : {}),
    ...more,
  }
  const decision = decide(real.flow, time, application, command)
  if (decision.ok) real.application = rememberKey(decision.application, key, action)
}

/** An answer is heard now, and may be heard again at any time after. */
function says(real: Real, say: (application: Application) => Application): void {
  const heard = () => {
    real.application = say(real.application)
  }
  heard()
  real.said.push(heard)
}
const without = (application: Application, id: string) => ({
  ...application,
  effects: application.effects.filter(effect => effect.id !== id),
})

/** The bank hears what is owed; a question it cannot answer for good stays owed. */
function pays(real: Real, outcome: 'paid' | 'refused' | 'unknown' | 'accepted' | 'lost'): void {
  const owed = real.application.effects.find(effect => effect.kind === 'pay' || effect.kind === 'query-payment')
  if (!owed || real.application.state !== 'executing' || owed.subject !== paymentOrder(real.application)) return
  const order = owed.subject
  const at = real.now as Application['changedAt']
  if (owed.kind === 'pay') real.sent.push(order)
  const settled = real.bank.get(order) ?? (outcome === 'paid' || outcome === 'refused' ? outcome : undefined)
  if (settled) real.bank.set(order, settled)
  const answers: Readonly<Record<typeof outcome, PaymentState | 'unknown'>> = {
    paid: { state: 'paid', at, serial: 'S' },
    refused: { state: 'refused', code: 'card-closed', message: '' },
    lost: { state: 'refused', code: NEVER_ARRIVED, message: '' },
    accepted: { state: 'accepted' },
    unknown: 'unknown',
  }
  const asked = owed.kind === 'query-payment'
  const said = settled ?? (outcome === 'lost' && !asked ? 'unknown' : outcome)
  if (asked && (said === 'unknown' || said === 'accepted')) return
  says(real, application => applyPayment(calendars, application, order, answers[said], at))
  real.application = without(real.application, owed.id)
}

function posts(real: Real, state: PostingState): void {
  const owed = real.application.effects.find(each => each.kind === 'post-withdrawal' || each.kind === 'query-posting')
  if (!owed || (owed.kind === 'query-posting' && state.state === 'accepted')) return
  const order = postingOrder(real.application)
  const at = real.now as Application['changedAt']
  says(real, application => applyPosting(calendars, application, order, state, at))
  real.application = without(real.application, owed.id)
}

/** Cheaper than `expect`, which runs here some hundred thousand times. */
function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(what)
}
const distinct = (ids: readonly { id: string }[]) => new Set(ids.map(each => each.id)).size === ids.length

/** What must be true after every step, whatever the step was. */
function holds(before: Application, real: Real): void {
  const { application } = real
  const { events, state, deadline } = application
  const now = reviewedOnline.states[state]
  must(
    before.events.every((event, index) => events[index] === event),
    'something that happened was taken back',
  )
  if (reviewedOnline.states[before.state]?.final)
    must(state === before.state && events.length === before.events.length, 'an end has changed')
  must(distinct(events) && distinct(application.effects), 'an event or effect counts twice')

  const paid = [...real.bank.values()].filter(outcome => outcome === 'paid').length
  must(paid <= 1, 'paid twice')
  must(state !== 'done' || paid === 1, 'done without being paid')
  must(real.sent.length === 0 || posted(application) !== undefined, 'money was sent before the account was closed')
  must(
    !posted(application) || !['refused', 'withdrawn', 'lapsed'].includes(state),
    'ended unpaid after the account was closed',
  )

  for (const [index, event] of events.entries()) {
    if (event.action !== 'approve' || application.path !== 'reviewed') continue
    const proposal = events
      .slice(0, index)
      .findLast(each => each.action === 'propose' || each.action === 'propose-refusal')
    must(proposal?.action === 'propose' && proposal.by.id !== event.by.id, 'executed without two people')
  }

  const resumed = events.length > before.events.length && events.at(-1)?.action === 'resubmit'
  must(
    deadline.dueOn === before.deadline.dueOn || (resumed && deadline.dueOn > before.deadline.dueOn),
    'the due date moved',
  )
  must(application.queue === now?.queue, 'listed in a wrong queue')
  must(now?.clock !== 'paused' || deadline.paused !== undefined, 'the clock runs while it should rest')
  must(now?.clock !== 'runs' || deadline.paused === undefined, 'the clock rests while it should run')
  must((application.nextClockAt === NEVER) === (state !== 'correcting'), 'the timer waits for nothing, or forgets')
  const owed = application.effects.some(each => /^(post-withdrawal|query-posting|pay|query-payment)$/.test(each.kind))
  must(state !== 'executing' || owed, 'nobody asks about the money any more')
}

const casts: Readonly<Record<Actor, readonly Acting[]>> = {
  depositor: [depositor],
  window: [clerk],
  handler: [li, chen, wu],
  approver: [zhou, chen, wu],
  liaison: [],
  archivist: [],
  counterpart: [],
  system: [],
}
/** Every step of a person with everybody who plays the part, and now and then with somebody who does not. */
const parts = Object.values(reviewedOnline.states).flatMap(state =>
  Object.entries(state.on).flatMap(([action, { by }]) => casts[by].map(acting => ({ action, acting }))),
)
const strays = parts.flatMap(({ action }) => people.map(acting => ({ action, acting })))
const anyPart = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...parts) },
  { weight: 1, arbitrary: fc.constantFrom(...strays) },
)
/** Mostly what is complete, sometimes what lacks something. */
const lacking = fc.constantFrom<Partial<Command>>(
  {},
  {},
  {},
  {},
  {},
  { secondFactor: false },
  { accountNow: undefined },
  { reason: undefined },
  { lines: [] },
  { checklist: ['never-ticked'] },
)
const seconds = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 600 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3600 * 6 }) },
)
const commands = [
  ...[1, 2, 3, 4].map(() =>
    fc
      .record({ part: anyPart, lacking, seconds, key: fc.integer({ min: 0, max: 400 }) })
      .map(({ part: { action, acting }, lacking: more, seconds: after, key }) =>
        step(
          after,
          real => acts(real, action, acting, more, `key-${key}`),
          `${action} by ${acting.kind === 'staff' ? acting.name : acting.kind}`,
        ),
      ),
  ),
  // The likely way, so that runs get far.
  fc
    .record({ by: fc.constantFrom(li, chen, wu), seconds: fc.integer({ min: 0, max: 900 }), key: fc.nat() })
    .map(({ by, seconds: after, key }) =>
      step(
        after,
        real => {
          acts(real, 'claim', by, {}, `claim-${key}`)
          real.application = { ...real.application, checklistDone: [...(everything.checklist ?? [])] }
          acts(real, 'propose', by, {}, `propose-${key}`)
        },
        'claims and proposes',
      ),
    ),
  fc
    .record({
      by: fc.constantFrom(zhou, chen, wu),
      action: fc.constantFrom('approve', 'approve', 'retry'),
      key: fc.nat(),
    })
    .map(({ by, action, key }) => step(60, real => acts(real, action, by, {}, `approve-${key}`), `${action}s`)),
  fc.record({ by: fc.constantFrom(li, chen), key: fc.nat() }).map(({ by, key }) =>
    step(
      60,
      real => {
        acts(real, 'claim', by, {}, `claims-${key}`)
        acts(real, 'ask-correction', by, {}, `asks-${key}`)
      },
      'claims and asks again',
    ),
  ),
  fc.nat().map(key => step(600, real => acts(real, 'correct-card', depositor, {}, `card-${key}`), 'corrects the card')),
  fc.nat().map(key =>
    step(
      3600,
      real => {
        const { application } = real
        if (application.state !== 'correcting') return
        const answer = aMaterial('bank-card', application.round, `a${application.round}`)
        real.application = { ...application, materials: [...application.materials, answer] }
        acts(real, 'resubmit', depositor, {}, `resubmit-${key}`)
      },
      'answers and resubmits',
    ),
  ),
  fc
    .nat()
    .map(key => step(60, real => acts(real, 'lapse', { kind: 'system', name: '系统' }, {}, `lapse-${key}`), 'lapse')),
  fc
    .constantFrom<PostingState>(
      { state: 'accepted' },
      {
        state: 'posted',
        principal: fen(100),
        interest: fen(1),
        total: fen(101),
        on: Day.parse('2026-11-23'),
        voucher: 'V',
      },
      {
        state: 'posted',
        principal: fen(100),
        interest: fen(1),
        total: fen(101),
        on: Day.parse('2026-11-23'),
        voucher: 'V',
      },
      { state: 'refused', code: '2004', message: '' },
    )
    .map(state => step(5, real => posts(real, state), `core: ${state.state}`)),
  fc
    .constantFrom('paid', 'refused', 'refused', 'unknown', 'accepted', 'lost')
    .map(outcome => step(5, real => pays(real, outcome as Parameters<typeof pays>[1]), `bank: ${outcome}`)),
  // Anything the outside ever said may be said once more, late.
  fc.nat().map(which => step(30, real => real.said[which % Math.max(1, real.said.length)]?.(), 'outside, again')),
]

function run(flow: Flow, numRuns: number, seen: (application: Application) => void = () => {}): void {
  void fc.assert(
    fc.property(paths, fc.commands(commands, { maxCommands: 40, size: 'max' }), (path, story) => {
      const { application } = anApplication(path)
      const real: Real = { flow, application, bank: new Map(), said: [], sent: [], now: application.changedAt }
      fc.modelRun(() => ({ model: {}, real }), story)
      seen(real.application)
    }),
    { numRuns, endOnFailure: true },
  )
}
const paths = fc.constantFrom('reviewed' as const, 'instant' as const)

test('whatever comes, in any order and twice: money leaves at most once, behind two people, and ends stay ends', () => {
  const reached = new Map<string, number>()
  run(reviewedOnline, 6000, ({ state }) => reached.set(state, (reached.get(state) ?? 0) + 1))
  // The runs get everywhere: a model that never reaches the end proves nothing.
  expect([...reached.keys()].sort()).toEqual(Object.keys(reviewedOnline.states).sort())
  expect(reached.get('done')).toBeGreaterThan(100)
}, 60_000)

/** The flow with one step changed for the worse. */
function worse(state: string, action: string, change: (transition: Transition) => Transition): Flow {
  const from = reviewedOnline.states[state]
  const transition = from?.on[action]
  if (!from || !transition) throw new Error(`no ${state}.${action}`)
  const states = { ...reviewedOnline.states, [state]: { ...from, on: { ...from.on, [action]: change(transition) } } }
  return { ...reviewedOnline, states }
}
const lacks = (guard: Guard) => (transition: Transition) => ({
  ...transition,
  needs: transition.needs?.filter(each => each !== guard),
})

test.each<[string, Flow, RegExp]>([
  ['approving what one proposed', worse('confirming', 'approve', lacks('not-the-maker')), /without two people/],
  ['approving a proposal to refuse', worse('confirming', 'approve', lacks('proposed-approval')), /without two people/],
  [
    'executing straight from the review',
    worse('reviewing', 'propose', step_ => ({ ...step_, to: 'executing' })),
    /nobody asks/,
  ],
  ['refusing after the account is closed', worse('confirming', 'refuse', lacks('not-posted')), /ended unpaid/],
  ['withdrawing after the account is closed', worse('reviewing', 'withdraw', lacks('not-posted')), /ended unpaid/],
  [
    'ending by hand what the bank ends',
    worse('failed', 'retry', step_ => ({ ...step_, to: 'done' })),
    /done without being paid/,
  ],
])(
  'the model catches %s',
  (_what, mutant, found) => {
    let counterexample: unknown
    try {
      run(mutant, 20_000)
    } catch (error) {
      counterexample = (error as Error).cause
    }
    expect(String(counterexample)).toMatch(found)
  },
  60_000,
)
