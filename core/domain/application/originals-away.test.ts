import type { Application } from './application'
import type { ApplicationEvent } from './event'
import { originalsAway } from './originals-away'

const story = (side: 'accepting' | 'handling', ...told: [string, string?][]): Parameters<typeof originalsAway>[0] => ({
  events: told.map(([action, exchange]) => ({ action, data: exchange ? { exchange } : {} }) as ApplicationEvent),
  ...(side === 'accepting' ? { intake: { exchanges: ['1', '2'] } as unknown as Application['intake'] } : {}),
})

/** As it really is with one exchange: what we send carries no number, what comes back does. */
const alone = (...told: [string, string?][]) => ({
  ...story('accepting', ...told),
  intake: { exchanges: ['1'] } as unknown as NonNullable<Application['intake']>,
})

test.each([
  ['posted under the only number, and returned', alone(['post'], ['originals-returned', '1']), false],
  ['posted under the only number', alone(['post']), true],
  ['nothing was posted', story('accepting', ['acknowledged', '1']), false],
  ['posted', story('accepting', ['post', '1'], ['originals-in', '1']), true],
  ['posted and returned', story('accepting', ['post', '1'], ['originals-returned', '1']), false],
  [
    'posted to two, returned by one',
    story('accepting', ['post', '1'], ['post', '2'], ['originals-returned', '1']),
    true,
  ],
  [
    'posted, returned, posted again',
    story('accepting', ['post', '1'], ['originals-returned', '1'], ['post', '1']),
    true,
  ],
  ['received here', story('handling', ['posted'], ['originals-in']), true],
  ['sent back from here', story('handling', ['originals-in'], ['return-originals']), false],
])('%s', (_, application, away) => {
  expect(originalsAway(application)).toBe(away)
})
