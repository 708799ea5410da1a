import * as fc from 'fast-check'
import { type Application, NEVER } from '../../domain/application/application'
import { decide } from '../../domain/application/decide'
import type { ApplicationEvent } from '../../domain/application/event'
import { plus } from '../../domain/calendar/plus'
import { startDeadline } from '../../domain/deadline/deadline'
import { CentreCode } from '../../domain/values/ids'
import type { Instant } from '../../domain/values/instant'
import type { Acting, Command } from '../../domain/workflow/command'
import type { Actor, Flow, Guard, Transition } from '../../domain/workflow/flow'
import { accepting } from './accepting'
import { changedOnline } from './changed-online'
import { handling } from './handling'
import { local } from './local'
import { payOff } from './pay-off'
import {
  aMaterial,
  anApplication,
  bankOrCore,
  blurred,
  depositor,
  everything,
  monday,
  staff,
  stranger,
  time,
} from './testing/an-application'
import { law, unlawful } from './testing/law'

type Name = keyof typeof law
const tables: Readonly<Record<Name, Flow>> = {
  accepting,
  handling,
  local,
  'changed-online': changedOnline,
  'pay-off': payOff,
}
const names = Object.keys(tables) as Name[]

const wei = staff('魏窗', 'window')
const hui = staff('惠经', 'handler')
const fang = staff('方复', 'approver')
const lian = staff('连络', 'liaison')
const dang = staff('党案', 'archivist')
/** Plays every part; never both of two that must differ. */
const all = staff('全能', 'window', 'handler', 'approver', 'liaison', 'archivist')
const head = staff('科长', 'head')
const elsewhere: Acting = { kind: 'counterpart', centre: CentreCode.parse('152900'), name: '对方中心' }
const cast: readonly Acting[] = [wei, hui, fang, lian, dang, all, head, elsewhere, bankOrCore, depositor, stranger]
const playing: Readonly<Record<Actor, readonly Acting[]>> = {
  window: [wei, all],
  handler: [hui, all],
  approver: [fang, all],
  liaison: [lian, all],
  archivist: [dang, all],
  counterpart: [elsewhere],
  depositor: [depositor],
  system: [bankOrCore],
}

const number = 'XT4202000000000000000001' as never
/** A case of that flow in any of its states, as if just come there. */
function standing(flow: Flow, state: string, changes: Partial<Application> = {}): Application {
  const { application } = anApplication()
  const told = (action: string, by: Acting): ApplicationEvent => ({
    id: `${action}-before`,
    at: monday,
    by: { kind: 'handler', id: by.kind === 'staff' ? by.id : '', name: '' },
    action,
  })
  const table = flow.states[state]
  return {
    ...application,
    flow: flow.name,
    outcome: 'certificate',
    promised: { verify: 7, decide: 3 },
    ...(flow.name === 'accepting'
      ? { intake: { to: CentreCode.parse('152900'), why: 'loan', exchanges: [number], guided: true } as const }
      : {}),
    ...(flow.name === 'handling' ? { request: { exchange: number, from: CentreCode.parse('152900') } } : {}),
    ...(flow.name === 'changed-online' || flow.name === 'pay-off'
      ? {
          proofs: { ...application.proofs, identity: 'sms' } as const,
          withdrawalAsked: true,
          debit: { when: 'next-day', at: monday } as const,
        }
      : {}),
    accountAtSubmission: undefined,
    // By somebody who might approve as well: two hands are the table's doing, not the roles'.
    // What was posted lies here, so that it can be sent back; or lies there still.
    events: [
      ...application.events,
      told('propose', all),
      told(flow.name === 'accepting' ? 'post' : 'originals-in', all),
      // A card the bank refused, so that there is one to change.
      ...(flow.name === 'local' ? [told('payment-refused', bankOrCore)] : []),
    ],
    effects: [],
    state,
    queue: table?.queue ?? '',
    deadline:
      table?.clock === 'paused'
        ? { ...application.deadline, paused: { since: application.deadline.startedOn, left: 3 } }
        : application.deadline,
    checklistDone: [...(everything.checklist ?? [])],
    ...changes,
  }
}

const whole: Omit<Command, 'action' | 'acting' | 'key' | 'now'> = {
  ...everything,
  missing: [],
  data: {
    department: 'tuanchengshan',
    tracking: { carrier: '示例快递', number: '1' },
    archive: { number: 'DA-1', pages: 1, kept: '按规定留存' },
    delivery: { how: 'collected' },
    carried: { at: monday, proof: 'f'.repeat(32) },
    dueOn: '2026-12-07T09:30:00.000Z',
  },
}
const without = (name: string): typeof whole => ({ ...whole, data: { ...whole.data, [name]: undefined } })

/** One thing is wrong, or nothing is. */
const lacks: Readonly<Record<string, { command?: typeof whole; application?: Partial<Application> }>> = {
  nothing: {},
  reason: { command: { ...whole, reason: undefined } },
  lines: { command: { ...whole, lines: [] } },
  missing: { command: { ...whole, missing: ['查询授权书'] } },
  code: { command: { ...whole, secondFactor: false } },
  department: { command: without('department') },
  tracking: { command: without('tracking') },
  archive: { command: { ...whole, data: { ...whole.data, archive: { number: '', pages: 1, kept: '按规定留存' } } } },
  'where the originals stay': {
    command: { ...whole, data: { ...whole.data, archive: { number: 'DA-1', pages: 1 } } },
  },
  delivery: { command: without('delivery') },
  carried: { command: without('carried') },
  'the platform': { application: { byHand: true } },
  'the platform, and a paper still owed': {
    application: {
      byHand: true,
      effects: [{ id: 'x', kind: 'issue-result', nextAt: monday, tries: 0, subject: 'result' }],
    },
  },
  'the platform, and a material': { application: { byHand: true }, command: { ...whole, missing: ['查询授权书'] } },
  'a word on a conflict': { command: { ...whole, conflicts: 1 } },
  ticks: { application: { checklistDone: [] } },
  'a paper still owed': {
    application: { effects: [{ id: 'x', kind: 'issue-result', nextAt: monday, tries: 0, subject: 'result' }] },
  },
  'a face still to be seen': {
    application: { proofs: { identity: 'face', retirement: true, card: true, loan: true } },
  },
  'the originals': { application: { events: [] } },
  'a sum that can be read': { application: { unread: [{ path: 'amount', message: '申请提取金额：读不出来' }] } },
  'a wish': { application: { withdrawalAsked: false } },
  'time is over': { application: { dueAt: '2026-11-20T09:30:00.000Z' as Instant } },
}

const proposals = (name: Name, action: string): readonly string[] =>
  law[name][action]?.must?.includes('approval-proposed') ? ['propose', 'propose-refusal'] : ['propose']

/** What the table does that the law does not say, or does not do though the law allows it. */
function* disagreements(
  name: Name,
  flow: Flow,
  looked: (state: string, action: string) => boolean = () => true,
): Generator<string> {
  for (const [state, { on }] of Object.entries(flow.states))
    for (const action of Object.keys(on).filter(each => looked(state, each)))
      for (const acting of cast)
        for (const [lack, { command: changed, application: changes }] of Object.entries(lacks))
          for (const claimed of [undefined, acting, head])
            for (const proposed of proposals(name, action))
              for (const again of law[name][action]?.must?.includes('first-retry') ? [false, true] : [false])
                for (const answered of law[name][action]?.must?.includes('answered') ? [true, false] : [true]) {
                  const application = standing(flow, state, {
                    ...(claimed?.kind === 'staff'
                      ? { assignee: claimed.id, assigneeName: claimed.name, leaseUntil: plus(monday, 900) }
                      : {}),
                    ...changes,
                  })
                  const events = application.events.map(event =>
                    event.id === 'propose-before' ? { ...event, action: proposed } : event,
                  )
                  const asked: ApplicationEvent[] = answered
                    ? []
                    : [
                        {
                          id: 'asked',
                          at: monday,
                          by: { kind: 'window', id: 'x', name: '' },
                          action: 'ask-correction',
                          data: { lines: [{ ...blurred, slot: 'id-front' }] },
                        },
                      ]
                  const tried = again ? [{ ...(events[0] as ApplicationEvent), id: 'tried', action: 'plan-again' }] : []
                  const case_ = { ...application, events: [...events, ...asked, ...tried] }
                  const command: Command = {
                    ...(changed ?? whole),
                    action,
                    acting,
                    key: 'k'.repeat(32),
                    now: plus(monday, 60),
                  }
                  const against = unlawful(name, case_, command)
                  const decision = decide(flow, time, case_, command)
                  if (decision.ok !== (against === undefined))
                    yield `${state}.${action} by ${acting.kind === 'staff' ? acting.name : acting.kind}, lacking ${lack}: table ${decision.ok}, law ${against ?? 'allows it'}`
                  const tells = law[name][action]?.tells
                  if (
                    decision.ok &&
                    tells &&
                    !decision.application.effects.some(({ subject }) => subject === `${tells}:${number}`)
                  )
                    yield `${state}.${action} does not tell ${tells}`
                }
}

test.each(names)(
  '%s: every step in every state does for everybody what the law says, and nothing else',
  name => {
    const flow = tables[name]
    expect([...disagreements(name, flow)].slice(0, 10)).toEqual([])
    expect(
      Object.values(flow.states)
        .flatMap(({ on }) => Object.keys(on))
        .filter(action => !law[name][action]),
    ).toEqual([])
  },
  60_000,
)

/** Every guard taken away once, every step given to another hand, every message kept silent. */
function mutants(name: Name): [string, Flow][] {
  const flow = tables[name]
  const made: [string, Flow][] = []
  const changed = (state: string, action: string, what: string, change: (step: Transition) => Transition) => {
    const from = flow.states[state]
    const step = from?.on[action]
    if (from && step)
      made.push([
        `${state}.${action} ${what}`,
        { ...flow, states: { ...flow.states, [state]: { ...from, on: { ...from.on, [action]: change(step) } } } },
      ])
  }
  for (const [state, { on }] of Object.entries(flow.states))
    for (const [action, step] of Object.entries(on)) {
      for (const guard of step.needs ?? [])
        if (!notHere.includes(guard))
          changed(state, action, `without ${guard}`, each => ({
            ...each,
            needs: each.needs?.filter(one => one !== guard),
          }))
      changed(state, action, 'by another', each => ({ ...each, by: each.by === 'window' ? 'handler' : 'window' }))
      if (law[name][action]?.tells) changed(state, action, 'in silence', ({ sends: _, ...each }) => each)
    }
  return made
}
/** About money already posted, and the hold and account of a payout: the first machine’s test has them. */
const notHere: readonly Guard[] = ['not-posted', 'hold-over', 'account-unchanged']

test.each(names)(
  '%s: every rule taken away is missed',
  name => {
    const survivors = mutants(name).filter(([, flow]) => isAgreed(name, flow))
    expect(survivors.map(([what]) => what)).toEqual([])
    expect(mutants(name).length).toBeGreaterThan(name === 'accepting' || name === 'handling' ? 60 : 25)
  },
  120_000,
)

/** Do table and law agree? Only about the step that was changed: the others are as they were. */
function isAgreed(name: Name, flow: Flow): boolean {
  const changed = (state: string, action: string) =>
    flow.states[state]?.on[action] !== tables[name].states[state]?.on[action]
  return disagreements(name, flow, changed).next().done === true
}

/** Anything at all, mostly what the table offers, and of that mostly what leads on. */
const choices = fc.array(fc.record({ pick: fc.nat(), who: fc.nat(), lack: fc.nat(), minutes: fc.nat({ max: 600 }) }), {
  minLength: 30,
  maxLength: 60,
})

test.each(names)(
  '%s: whatever comes, in any order: ends stay ends, clocks move only as they may, nothing is told twice',
  name => {
    const flow = tables[name]
    const starts = Object.values(flow.start)
    const reached = new Set<string>()
    let commands = 0
    const holds = fc.property(choices, fc.nat(), fc.boolean(), (story, path, byHand) => {
      const start = starts[path % starts.length] ?? ''
      let application = standing(flow, start, {
        events: anApplication().application.events,
        checklistDone: [],
        deadline: startDeadline(time, monday, 3),
        ...(byHand ? { byHand } : {}),
      })
      let now: Instant = monday
      for (const [index, { pick, who, lack, minutes }] of story.entries()) {
        now = plus(now, minutes * 6)
        const on = Object.entries(flow.states[application.state]?.on ?? {})
        const leading = on.filter(
          ([, { to, primary, by }]) => primary || (to && (by === 'counterpart' || by === 'system')),
        )
        const offered = pick % 8 < 4 && leading.length > 0 ? leading : on
        const [action = 'archive', step] = offered[pick % Math.max(1, offered.length)] ?? []
        const hands = step && pick % 11 ? playing[step.by] : cast
        const acting = hands[who % hands.length] as Acting
        const [, wrong = {}] = lack % 4 ? ['', {}] : (Object.entries(lacks)[lack % Object.keys(lacks).length] ?? [])
        if (step?.needs?.includes('claimed-by-me') && acting.kind === 'staff')
          application = {
            ...application,
            assignee: acting.id,
            leaseUntil: plus(now, 900),
            checklistDone: [...(everything.checklist ?? [])],
          }
        if (step?.needs?.includes('lines-answered'))
          application = {
            ...application,
            materials: [...application.materials, aMaterial('bank-card', application.round, `m${index}`)],
          }
        if (action === 'prepare-package' || action === 'send-result')
          application = { ...application, effects: application.effects.filter(({ kind }) => kind !== 'issue-result') }
        const before = application
        const decision = decide(flow, time, application, {
          ...whole,
          ...(wrong.command ?? {}),
          action,
          acting,
          key: `key-${index}`,
          now,
        })
        commands += 1
        if (!decision.ok) continue
        application = decision.application
        reached.add(application.state)
        const table = flow.states[application.state]
        const must = (condition: boolean, what: string) => {
          if (!condition) throw new Error(`${what}: ${before.state} ${action} ${application.state}`)
        }
        must(!flow.states[before.state]?.final || application.state === before.state, 'an end has changed')
        must(
          before.events.every((event, at) => application.events[at] === event),
          'something was taken back',
        )
        must(application.events.length === before.events.length + 1, 'not one event')
        must(new Set(application.effects.map(({ id }) => id)).size === application.effects.length, 'owed twice')
        must(application.queue === table?.queue, 'listed in a wrong queue')
        must(
          table?.clock !== 'runs' || application.deadline.paused === undefined,
          'the clock rests while it should run',
        )
        must(
          table?.clock !== 'paused' || application.deadline.paused !== undefined,
          'the clock runs while it should rest',
        )
        const anew = flow.states[before.state]?.on[action]?.starts
        const resumed = before.deadline.paused !== undefined && application.deadline.paused === undefined
        must(
          application.deadline.dueOn === before.deadline.dueOn || anew !== undefined || resumed,
          'the due date moved by itself',
        )
        must(table?.clock !== 'runs' || application.nextAlarmAt !== NEVER, 'nobody is called when it is late')
        must(!table?.on.lapse || application.nextClockAt !== NEVER, 'it waits for ever')
        if (application.state === 'sent' && before.state !== 'sent')
          must(
            application.events.some(({ action: one }) => one === 'approve'),
            'sent unchecked',
          )
        if (application.state === 'executing' && before.state === 'confirming') {
          const proposal = before.events.findLast(({ action: one }) => one.startsWith('propose'))
          must(
            proposal?.action === 'propose' && acting.kind === 'staff' && proposal.by.id !== acting.id,
            'executed by one hand',
          )
        }
      }
    })
    void fc.assert(holds, { numRuns: 2400, endOnFailure: true })
    expect(commands).toBeGreaterThan(50_000)
    expect(Object.keys(flow.states).filter(state => !reached.has(state) && !starts.includes(state))).toEqual([])
  },
  60_000,
)
