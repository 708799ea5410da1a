import { anApplication, zhou } from '../../core/catalogue/flows/testing/an-application'
import type { Application } from '../../core/domain/application/application'
import { Day } from '../../core/domain/values/day'
import { fen } from '../../core/domain/values/fen'
import type { Instant } from '../../core/domain/values/instant'
import type { PostingState } from '../ports'
import { memoryPorts } from '../usecases/testing/memory-ports'
import { applyPosting } from './apply-posting'

const { calendars } = memoryPorts()
const now = '2026-11-23T03:00:00.000Z' as Instant
const order = '0123456789abcdef0123456789abcdef-post'
const accepted: PostingState = { state: 'accepted' }
const refused: PostingState = { state: 'refused', code: '2004', message: '有汇补缴在途' }
const posted: PostingState = {
  state: 'posted',
  principal: fen(100),
  interest: fen(1),
  total: fen(101),
  on: Day.parse('2026-11-23'),
  voucher: 'V1',
}
const approved = () => anApplication().approved()
const after = (application: Application, ...said: PostingState[]) =>
  said.reduce((current, state) => applyPosting(calendars, current, order, state, now), application)
const kinds = (application: Application) => application.effects.map(effect => effect.kind)

test('posted owes the payment once, however often it is heard', () => {
  const once = after(approved().application, accepted, posted)
  expect(kinds(once).filter(kind => kind === 'pay')).toHaveLength(1)
  expect(kinds(once)).not.toContain('post-withdrawal')
  expect(kinds(once)).not.toContain('query-posting')
  expect(after(once, posted, posted, accepted)).toEqual(once)
})

test('a core that has posted cannot refuse afterwards', () => {
  const once = after(approved().application, posted)
  expect(after(once, refused)).toEqual(once)
})

test('accepted twice is one event', () => {
  const once = after(approved().application, accepted)
  expect(after(once, accepted)).toEqual(once)
})

test('a refusal ends the questions; sent once more it may be accepted and asked about again', () => {
  const failed = after(approved().application, accepted, refused)
  expect(failed.state).toBe('failed')
  expect(kinds(failed)).not.toContain('query-posting')
  expect(after(failed, refused)).toEqual(failed)
  const again = approved().with(failed).does('retry', zhou).application
  expect(kinds(after(again, accepted))).toContain('query-posting')
  expect(after(again, refused).state).toBe('failed')
  expect(kinds(after(again, posted))).toContain('pay')
})

test('says nothing to a case that is not being executed', () => {
  const reviewing = anApplication().application
  expect(after(reviewing, posted, accepted, refused)).toEqual(reviewing)
  expect(applyPosting(calendars, approved().application, 'another-order-post', posted, now).state).toBe('executing')
  expect(kinds(applyPosting(calendars, approved().application, 'another-order-post', posted, now))).not.toContain('pay')
})
