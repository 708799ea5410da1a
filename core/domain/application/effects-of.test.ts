import {
  anApplication,
  bankOrCore,
  depositor,
  li,
  type Story,
  zhou,
} from '../../catalogue/flows/testing/an-application'
import type { Application } from './application'
import { effectsOf } from './effects-of'
import { NEVER_ARRIVED, paymentOrder, posted, postingOrder } from './orders'
import { owe } from './owe'

const id = '0123456789abcdef0123456789abcdef'
/** What the latest event owes, as `kind subject`. */
const owed = (story: Story) => {
  const event = story.application.events.at(-1)
  if (!event) throw new Error('nothing happened')
  return effectsOf(story.application, event).map(effect => `${effect.kind} ${effect.subject}`)
}
const nothing: string[] = []

test.each<[string, () => Story, string[]]>([
  ['submission', () => anApplication(), ['issue-receipt acceptance', 'notify submitted']],
  [
    'submission on the instant path',
    () => anApplication('instant'),
    ['issue-receipt acceptance', 'notify submitted', `post-withdrawal ${id}-post`],
  ],
  ['claim', () => anApplication().claimed(), nothing],
  ['release', () => anApplication().claimed().does('release', li), nothing],
  ['correction', () => anApplication().correcting(), ['notify correction']],
  ['resubmission', () => anApplication().correcting().answered().does('resubmit', depositor), ['notify resubmitted']],
  ['proposal', () => anApplication().proposed(), nothing],
  ['proposal to refuse', () => anApplication().refusalProposed(), nothing],
  ['sending back', () => anApplication().proposed().does('send-back', zhou), nothing],
  ['approval', () => anApplication().approved(), [`post-withdrawal ${id}-post`]],
  [
    'posting accepted',
    () => anApplication().approved().does('posting-accepted', bankOrCore),
    [`query-posting ${id}-post`],
  ],
  ['posting refused', () => anApplication().approved().does('posting-refused', bankOrCore), nothing],
  ['posting', () => anApplication().approved().posted(), [`pay ${id}-pay-1`]],
  [
    'payment accepted',
    () => anApplication().approved().posted().does('payment-accepted', bankOrCore),
    [`query-payment ${id}-pay-1`],
  ],
  [
    'payment unknown',
    () => anApplication().approved().posted().does('payment-unknown', bankOrCore),
    [`query-payment ${id}-pay-1`],
  ],
  [
    'payment',
    () => anApplication().approved().posted().does('payment-paid', bankOrCore),
    ['issue-withdrawal-receipt withdrawal', 'notify paid', 'release-claim open'],
  ],
  ['payment refused', () => anApplication().approved().posted().bankRefuses(), ['notify payment-refused']],
  ['a payment that never arrived', () => anApplication().approved().posted().bankRefuses('x', NEVER_ARRIVED), nothing],
  ['another card', () => anApplication().approved().posted().bankRefuses().does('correct-card', depositor), nothing],
  [
    'approval of another card',
    () => anApplication().approved().posted().bankRefuses().does('correct-card', depositor).does('approve', zhou),
    [`pay ${id}-pay-2`],
  ],
  [
    'retry after a definite refusal',
    () => anApplication().approved().posted().bankRefuses().does('retry', zhou),
    [`pay ${id}-pay-2`],
  ],
  [
    'retry of what never arrived',
    () => anApplication().approved().posted().bankRefuses('x', NEVER_ARRIVED).does('retry', zhou),
    [`pay ${id}-pay-1`],
  ],
  [
    'retry before posting',
    () => anApplication().approved().does('posting-refused', bankOrCore).does('retry', zhou),
    [`post-withdrawal ${id}-post`],
  ],
  ['refusal', () => anApplication().refusalProposed().does('refuse', zhou), ['notify refused', 'release-claim open']],
  ['withdrawal', () => anApplication().does('withdraw', depositor), ['notify withdrawn', 'release-claim open']],
  ['wish to withdraw', () => anApplication().proposed().does('ask-withdrawal', depositor), nothing],
  [
    'agreed withdrawal',
    () => anApplication().proposed().does('ask-withdrawal', depositor).does('agree-withdrawal', zhou),
    ['notify withdrawn', 'release-claim open'],
  ],
  ['lapse', () => anApplication().correcting().does('lapse', bankOrCore), ['notify lapsed', 'release-claim open']],
])('%s owes exactly what it should', (_event, story, expected) => {
  expect(owed(story())).toEqual(expected)
})

test('effect ids are made of the event, so the same event never owes twice', () => {
  const story = anApplication().approved()
  const event = story.application.events.at(-1)
  if (!event) throw new Error('nothing happened')
  const again = effectsOf(story.application, event)
  expect(again).toEqual(effectsOf(story.application, event))
  expect(again.map(effect => effect.id)).toEqual([`${event.id}:post-withdrawal`])
  expect(owe(story.application, again).effects).toEqual(story.application.effects)
})

test('asks about an accepted order only after a few seconds', () => {
  const story = anApplication().approved().does('posting-accepted', bankOrCore)
  expect(story.application.effects.find(effect => effect.kind === 'query-posting')?.nextAt).toBe(
    '2026-11-23T02:04:05.000Z',
  )
})

test('the timer finds a case by its earliest effect, and not at all without one', () => {
  const effect = (name: string, nextAt: string) =>
    ({ id: name, kind: 'notify', subject: 'paid', tries: 0, nextAt }) as Application['effects'][number]
  const { application } = anApplication().with({ effects: [] })
  const two = owe(application, [effect('b', '2026-11-24T00:00:00.000Z'), effect('a', '2026-11-23T00:00:00.000Z')])
  expect(two.nextEffectAt).toBe('2026-11-23T00:00:00.000Z')
  expect(owe(two, [], ['a']).nextEffectAt).toBe('2026-11-24T00:00:00.000Z')
  expect(owe(two, [], ['a', 'b']).nextEffectAt).toMatch(/^9999/)
})

test('the posting keeps one order for ever; a payment gets a new one only after a definite refusal', () => {
  const story = anApplication().approved().posted()
  expect(paymentOrder(story.application)).toBe(`${id}-pay-1`)
  story.does('payment-unknown', bankOrCore)
  expect(paymentOrder(story.application)).toBe(`${id}-pay-1`)
  story.bankRefuses('x', NEVER_ARRIVED)
  expect(paymentOrder(story.application)).toBe(`${id}-pay-1`)
  story.does('retry', zhou).bankRefuses()
  expect(paymentOrder(story.application)).toBe(`${id}-pay-2`)
  expect(postingOrder(story.application)).toBe(`${id}-post`)
})

test('what was posted is known whole or not at all', () => {
  expect(posted(anApplication().approved().application)).toBeUndefined()
  expect(posted(anApplication().approved().posted().application)).toEqual({
    principal: 18_643_257,
    interest: 111_083,
    total: 18_754_340,
    on: '2026-11-23',
  })
  const half = anApplication()
    .approved()
    .does('posting-posted', bankOrCore, { data: { total: 1 } })
  expect(posted(half.application)).toBeUndefined()
})
