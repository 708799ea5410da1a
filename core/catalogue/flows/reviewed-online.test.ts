import { workdaysBetween } from '../../domain/calendar/working-calendar'
import type { Command } from '../../domain/workflow/command'
import { optionsFor } from '../../domain/workflow/options-for'
import { workingCalendar } from '../working-calendar/working-calendar'
import { reviewedOnline } from './reviewed-online'
import {
  anApplication,
  bankOrCore,
  chen,
  depositor,
  li,
  monday,
  type Story,
  staff,
  stranger,
  zhou,
} from './testing/an-application'

const refusalOf = (story: Story, action: string, acting = li, more: Partial<Command> = {}) => {
  const decision = story.tries(action, acting, more)
  return decision.ok ? 'allowed' : decision.problem.code
}
const states = Object.entries(reviewedOnline.states)

// ── the table as a whole ─────────────────────────────────────────────────────────────────────────

test('starts reviewed cases with people and instant ones with the money', () => {
  expect(reviewedOnline.start).toEqual({ reviewed: 'reviewing', instant: 'executing' })
})

test('has exactly four ends, and their clocks have stopped', () => {
  const ends = states.filter(([, state]) => state.final)
  expect(ends.map(([name]) => name).sort()).toEqual(['done', 'lapsed', 'refused', 'withdrawn'])
  expect(ends.every(([, state]) => state.queue === 'ended' && state.clock === 'stopped')).toBe(true)
  expect(states.filter(([, state]) => !state.final).every(([, state]) => state.clock !== 'stopped')).toBe(true)
})

test('gives whoever has the turn something to do', () => {
  for (const [name, state] of states.filter(([, each]) => !each.final))
    expect([name, Object.values(state.on).some(transition => transition.by === state.by)]).toEqual([name, true])
})

test('lets only the system say what the bank and the core did', () => {
  const outside = states.flatMap(([, state]) =>
    Object.entries(state.on).filter(([action]) => /^(posting|payment)-|^lapse$/.test(action)),
  )
  expect(outside.length).toBeGreaterThan(7)
  expect(outside.every(([, transition]) => transition.by === 'system')).toBe(true)
})

test('moves money only by approval with a second factor and another hand', () => {
  for (const [, state] of states) {
    for (const transition of Object.values(state.on).filter(each => each.to === 'executing')) {
      expect(transition.by).toBe('approver')
      expect(transition.needs).toEqual(expect.arrayContaining(['not-the-maker', 'second-factor']))
    }
  }
})

// ── guards, each alone between a person and the step ─────────────────────────────────────────────

test('a handler works only on what he has claimed', () => {
  for (const action of ['propose', 'propose-refusal', 'ask-correction', 'release']) {
    const story = anApplication().checked()
    expect(refusalOf(story, action)).toBe('application.claimed-by-other')
    expect(refusalOf(story.claimed(), action)).toBe('allowed')
    expect(refusalOf(story, action, chen)).toBe('application.claimed-by-other')
  }
})

test('a claim holds for its half hour against others, and may be renewed by its holder', () => {
  const story = anApplication().claimed()
  expect(refusalOf(story, 'claim', chen)).toBe('application.claimed-by-other')
  expect(refusalOf(story, 'claim', li)).toBe('allowed')
  const later = story.at('2026-11-23T02:31:00.000Z').checked()
  expect(refusalOf(later, 'propose', li)).toBe('application.claimed-by-other')
  expect(refusalOf(later, 'claim', chen)).toBe('allowed')
})

test('a proposal waits for the whole checklist', () => {
  const story = anApplication().claimed()
  expect(refusalOf(story, 'propose')).toBe('application.checklist-open')
  expect(refusalOf(story.with({ checklistDone: ['id-card'] }), 'propose')).toBe('application.checklist-open')
  expect(refusalOf(story.checked(), 'propose')).toBe('allowed')
})

test('a correction names its lines, a refusal its reason', () => {
  const story = anApplication().claimed()
  expect(refusalOf(story, 'ask-correction', li, { lines: [] })).toBe('request.fields-wrong')
  expect(refusalOf(story, 'ask-correction', li, { lines: undefined })).toBe('request.fields-wrong')
  expect(refusalOf(story, 'propose-refusal', li, { reason: undefined })).toBe('request.fields-wrong')
  story.does('propose-refusal', li)
  for (const action of ['refuse', 'send-back']) {
    expect(refusalOf(story, action, zhou, { reason: undefined })).toBe('request.fields-wrong')
    expect(refusalOf(story, action, zhou)).toBe('allowed')
  }
})

test('nobody decides what he proposed himself', () => {
  const story = anApplication().proposed(chen).does('ask-withdrawal', depositor)
  for (const action of ['approve', 'refuse', 'send-back', 'agree-withdrawal']) {
    expect(refusalOf(story, action, chen)).toBe('application.same-hand')
    expect(refusalOf(story, action, zhou)).toBe('allowed')
  }
  const failed = anApplication().proposed(chen).does('approve', zhou).posted().bankRefuses()
  expect(refusalOf(failed, 'retry', chen)).toBe('application.same-hand')
  expect(refusalOf(failed, 'retry', zhou)).toBe('allowed')
})

test('the newest proposal counts: who proposed before may decide on a later one of somebody else', () => {
  const sentBack = anApplication().proposed(chen).does('send-back', zhou)
  const again = sentBack.proposed(li)
  expect(refusalOf(again, 'approve', chen)).toBe('allowed')
})

test('a handler without the role cannot decide, an approver cannot propose', () => {
  expect(refusalOf(anApplication().proposed(chen), 'approve', li)).toBe('request.not-allowed')
  expect(refusalOf(anApplication(), 'claim', zhou)).toBe('request.not-allowed')
  expect(refusalOf(anApplication(), 'claim', staff('档案', 'archivist'))).toBe('request.not-allowed')
})

test('approval asks the second factor again', () => {
  const story = anApplication().proposed()
  expect(refusalOf(story, 'approve', zhou, { secondFactor: false })).toBe('staff.totp-wrong')
  expect(refusalOf(story, 'approve', zhou, { secondFactor: undefined })).toBe('staff.totp-wrong')
  const failed = anApplication().approved().posted().bankRefuses()
  expect(refusalOf(failed, 'retry', zhou, { secondFactor: false })).toBe('staff.totp-wrong')
})

test('a proposal to refuse cannot be approved', () => {
  const story = anApplication().refusalProposed()
  expect(refusalOf(story, 'approve', zhou)).toBe('application.action-not-possible')
  expect(refusalOf(story, 'refuse', zhou)).toBe('allowed')
})

test('approval rests on the account as it is now', () => {
  const story = anApplication().proposed()
  expect(refusalOf(story, 'approve', zhou, { accountNow: undefined })).toBe('core.unavailable')
  const frozen = { status: 'frozen', balance: 18_643_257 }
  expect(refusalOf(story, 'approve', zhou, { accountNow: frozen })).toBe('application.account-changed')
  const less = { status: 'sealed', balance: 1 }
  expect(refusalOf(story, 'approve', zhou, { accountNow: less })).toBe('application.account-changed')
})

test('interest that came in between is accepted once the handler has seen it and proposed anew', () => {
  const grown = { status: 'sealed', balance: 18_700_000 }
  const story = anApplication().proposed()
  expect(refusalOf(story, 'approve', zhou, { accountNow: grown })).toBe('application.account-changed')
  story.does('send-back', zhou).claimed()
  story.does('propose', li, { data: { balance: grown.balance } })
  expect(refusalOf(story, 'approve', zhou, { accountNow: grown })).toBe('allowed')
  const frozen = { status: 'frozen', balance: grown.balance }
  expect(refusalOf(story, 'approve', zhou, { accountNow: frozen })).toBe('application.account-changed')
})

test('a correction comes back only with every line answered in its round', () => {
  const story = anApplication().correcting()
  expect(refusalOf(story, 'resubmit', depositor)).toBe('material.missing')
  expect(refusalOf(story.answered(), 'resubmit', depositor)).toBe('allowed')
  const second = story.does('resubmit', depositor).correcting()
  expect(second.application.round).toBe(3)
  expect(refusalOf(second, 'resubmit', depositor)).toBe('material.missing')
})

test('only the owner acts as the depositor', () => {
  expect(refusalOf(anApplication(), 'withdraw', stranger)).toBe('request.not-allowed')
  expect(refusalOf(anApplication(), 'withdraw', li)).toBe('request.not-allowed')
  expect(refusalOf(anApplication(), 'claim', depositor)).toBe('request.not-allowed')
  expect(refusalOf(anApplication().approved(), 'payment-paid', zhou)).toBe('request.not-allowed')
})

// ── withdrawing ──────────────────────────────────────────────────────────────────────────────────

test('a depositor withdraws at once before a proposal, asks after it, and is told when money moves', () => {
  expect(anApplication().does('withdraw', depositor).application.state).toBe('withdrawn')
  expect(anApplication().correcting().does('withdraw', depositor).application.state).toBe('withdrawn')
  const proposed = anApplication().proposed()
  expect(refusalOf(proposed, 'withdraw', depositor)).toBe('application.action-not-possible')
  expect(refusalOf(proposed, 'agree-withdrawal', zhou)).toBe('application.action-not-possible')
  proposed.does('ask-withdrawal', depositor)
  expect(proposed.application).toMatchObject({ state: 'confirming', withdrawalAsked: true })
  expect(proposed.does('agree-withdrawal', zhou).application.state).toBe('withdrawn')
  for (const story of [anApplication().approved(), anApplication('instant'), anApplication().approved().posted()])
    expect(refusalOf(story, 'withdraw', depositor)).toBe('application.too-late-to-withdraw')
})

test('a wish to withdraw does not outlive being sent back', () => {
  const story = anApplication().proposed().does('ask-withdrawal', depositor).does('send-back', zhou)
  expect(story.application.withdrawalAsked).toBe(false)
  expect(refusalOf(story, 'withdraw', depositor)).toBe('allowed')
})

// ── after the account has been closed ────────────────────────────────────────────────────────────

const closed = () => anApplication().approved().posted().bankRefuses()
const closedAccount = { status: 'closed', balance: 0 }

test('a corrected card is approved anew although the account is closed by now, by us', () => {
  const story = closed().does('correct-card', depositor)
  expect(story.application.state).toBe('confirming')
  expect(refusalOf(story, 'approve', zhou, { accountNow: closedAccount })).toBe('allowed')
})

test('once the account is closed the money can only be paid: nobody can end the case without paying', () => {
  const confirming = closed().does('correct-card', depositor)
  expect(refusalOf(confirming, 'refuse', zhou)).toBe('application.action-not-possible')
  expect(refusalOf(confirming, 'ask-withdrawal', depositor)).toBe('application.too-late-to-withdraw')
  const reviewing = closed().does('correct-card', depositor).does('send-back', zhou).claimed()
  expect(refusalOf(reviewing, 'withdraw', depositor)).toBe('application.too-late-to-withdraw')
  expect(refusalOf(reviewing, 'propose-refusal', li)).toBe('application.action-not-possible')
  expect(refusalOf(reviewing, 'ask-correction', li)).toBe('application.action-not-possible')
  expect(refusalOf(reviewing.checked(), 'propose', li)).toBe('allowed')
})

test('another card is asked for only when the bank refused this one', () => {
  expect(refusalOf(closed(), 'correct-card', depositor)).toBe('allowed')
  const lost = anApplication().approved().posted().bankRefuses('pay-1', 'never-arrived')
  expect(refusalOf(lost, 'correct-card', depositor)).toBe('application.action-not-possible')
  expect(refusalOf(lost, 'retry', zhou)).toBe('allowed')
  const notPosted = anApplication().approved().does('posting-refused', bankOrCore)
  expect(refusalOf(notPosted, 'correct-card', depositor)).toBe('application.action-not-possible')
})

test('a case the core will not post can be sent back and refused by two people', () => {
  const story = anApplication().approved().does('posting-refused', bankOrCore)
  expect(refusalOf(story, 'send-back', li)).toBe('request.not-allowed')
  story.does('send-back', zhou).refusalProposed().does('refuse', zhou)
  expect(story.application.state).toBe('refused')
  expect(refusalOf(closed(), 'send-back', zhou)).toBe('application.action-not-possible')
})

test('a payment believed lost that turns out paid ends the case', () => {
  const lost = anApplication().approved().posted().bankRefuses('pay-1', 'never-arrived')
  expect(lost.does('payment-paid', bankOrCore, { data: { order: 'pay-1' } }).application.state).toBe('done')
})

// ── the clock of the promise ─────────────────────────────────────────────────────────────────────

test('the promise rests while the depositor corrects and runs on afterwards', () => {
  const story = anApplication().correcting()
  expect(story.application).toMatchObject({
    nextClockAt: '2026-12-07T09:30:00.000Z',
    dueAt: '2026-11-26T09:30:00.000Z',
  })
  expect(story.application.deadline.paused).toEqual({ since: '2026-11-23', left: 3 })
  story.answered().at('2026-12-01T02:00:00.000Z').does('resubmit', depositor)
  expect(story.application.deadline).toMatchObject({ dueOn: '2026-12-04', total: 3 })
  expect(story.application.deadline.paused).toBeUndefined()
  expect(story.application.correctionDueAt).toBeUndefined()
  expect(story.application.nextClockAt).toMatch(/^9999/)
  expect(workdaysBetween(workingCalendar, story.application.deadline.startedOn, story.application.deadline.dueOn)).toBe(
    9,
  )
})

test('only corrections move the due date', () => {
  const due = anApplication().application.dueAt
  const story = anApplication().proposed().does('send-back', zhou).proposed().does('approve', zhou).posted()
  story.bankRefuses().does('correct-card', depositor).does('approve', zhou)
  expect(story.application.dueAt).toBe(due)
})

test('a claim ends with the state it was for', () => {
  expect(anApplication().claimed().application).toMatchObject({ assignee: 'staff-李敏', assigneeName: '李敏' })
  expect(anApplication().claimed().does('release', li).application).toMatchObject({ assignee: '', leaseUntil: '' })
  expect(anApplication().proposed().application).toMatchObject({ assignee: '', assigneeName: '', leaseUntil: '' })
})

test('a correction empties the checklist', () => {
  const story = anApplication().claimed().checked()
  story.does('ask-correction', li).answered().does('resubmit', depositor)
  expect(story.application.checklistDone).toEqual([])
})

// ── buttons ──────────────────────────────────────────────────────────────────────────────────────

test('buttons are those of the table, with what still blocks them', () => {
  const of = (story: Story, acting = li) =>
    optionsFor(reviewedOnline, story.application, acting, { now: story.now, checklist: ['id-card'] }).map(option =>
      option.blocked ? `(${option.action})` : option.action,
    )
  expect(of(anApplication())).toEqual(['claim', '(release)', '(propose)', '(ask-correction)', '(propose-refusal)'])
  expect(of(anApplication().claimed().checked())).toEqual([
    'claim',
    'release',
    'propose',
    'ask-correction',
    'propose-refusal',
  ])
  expect(of(anApplication().proposed(), zhou)).toEqual(['approve', 'refuse', 'send-back', '(agree-withdrawal)'])
  expect(of(anApplication().proposed(chen), chen)).toEqual([
    '(approve)',
    '(refuse)',
    '(send-back)',
    '(agree-withdrawal)',
  ])
  expect(of(anApplication().approved(), zhou)).toEqual([])
  expect(of(anApplication(), depositor)).toEqual(['withdraw'])
})

test('records who did what, in which part', () => {
  const { events } = anApplication(undefined, monday).approved().application
  expect(events.map(event => `${event.by.kind} ${event.by.name} ${event.action}`)).toEqual([
    'depositor 申请人 submit',
    'handler 李敏 claim',
    'handler 李敏 propose',
    'approver 周强 approve',
  ])
})
