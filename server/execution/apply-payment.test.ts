import { anApplication, bankOrCore, depositor, zhou } from '../../core/catalogue/flows/testing/an-application'
import type { Application } from '../../core/domain/application/application'
import { NEVER_ARRIVED } from '../../core/domain/application/orders'
import type { Instant } from '../../core/domain/values/instant'
import type { PaymentState } from '../ports'
import { memoryPorts } from '../usecases/testing/memory-ports'
import { applyPayment } from './apply-payment'

const { calendars } = memoryPorts()
const now = '2026-11-23T03:00:00.000Z' as Instant
const id = '0123456789abcdef0123456789abcdef'
const paid: PaymentState = { state: 'paid', at: now, serial: 'S1' }
const refused = (code = 'card-closed'): PaymentState => ({ state: 'refused', code, message: '银行退回' })
const accepted: PaymentState = { state: 'accepted' }

const posted = () => anApplication().approved().posted()
const kinds = (application: Application) => application.effects.map(effect => effect.kind)
const after = (application: Application, ...said: [string, PaymentState | 'unknown'][]) =>
  said.reduce(
    (current, [order, state]) => applyPayment(calendars, current, `${id}-pay-${order}`, state, now),
    application,
  )

test('a paid answer ends the case and every question about the order', () => {
  const done = after(posted().application, ['1', 'unknown'], ['1', accepted], ['1', paid])
  expect(done.state).toBe('done')
  expect(kinds(done)).not.toContain('pay')
  expect(kinds(done)).not.toContain('query-payment')
  expect(done.events.at(-1)).toMatchObject({ action: 'payment-paid', data: { serial: 'S1', on: '2026-11-23' } })
})

test('the same answer twice is one event', () => {
  for (const state of [accepted, 'unknown', refused(), paid] as const) {
    const once = after(posted().application, ['1', state])
    expect(after(once, ['1', state])).toEqual(once)
  }
})

test('an end does not change any more, whatever the bank says later', () => {
  const done = after(posted().application, ['1', paid])
  expect(after(done, ['1', refused()], ['1', accepted], ['1', 'unknown'], ['2', paid])).toEqual(done)
})

test('what is said about an order that is not the one under way changes nothing', () => {
  const second = posted().bankRefuses().does('correct-card', depositor).does('approve', zhou).application
  expect(after(second, ['1', paid])).toEqual(second)
  expect(after(second, ['1', refused()], ['3', paid], ['1', 'unknown'])).toEqual(second)
  expect(after(second, ['2', paid]).state).toBe('done')
})

test('an order sent once more may be unknown, accepted or refused once more, and is asked about again', () => {
  const lost = after(posted().application, ['1', 'unknown'], ['1', refused(NEVER_ARRIVED)])
  expect(lost.state).toBe('failed')
  const again = posted().with(lost).does('retry', zhou).application
  for (const state of ['unknown', accepted] as const)
    expect(kinds(after(again, ['1', state]))).toContain('query-payment')
  expect(after(again, ['1', refused()]).state).toBe('failed')
  expect(after(again, ['1', paid]).state).toBe('done')
})

test('nothing is paid before the core has posted', () => {
  const waiting = anApplication().approved().application
  expect(after(waiting, ['1', paid])).toEqual(waiting)
  expect(after(anApplication().application, ['1', paid]).state).toBe('reviewing')
})

test('a definite refusal after a wrong belief of being lost lets the depositor change the card', () => {
  const lost = after(posted().application, ['1', 'unknown'], ['1', refused(NEVER_ARRIVED)])
  const story = posted().with(after(posted().with(lost).does('retry', zhou).application, ['1', refused()]))
  expect(story.tries('correct-card', depositor).ok).toBe(true)
  expect(bankOrCore.kind).toBe('system')
})
