import { defineFlow, type Flow, type State } from './flow'

const state = (changes: Partial<State> = {}): State => ({
  by: 'handler',
  queue: 'reviewing',
  shown: { words: '审核中', tone: 'accent' },
  words: '审查中',
  clock: 'runs',
  on: {},
  ...changes,
})
const to = (target: string | undefined) => ({
  ...(target ? { to: target } : {}),
  by: 'handler' as const,
  label: '',
  told: '',
})
const end = state({ final: true, clock: 'stopped', queue: 'ended' })
const flow = (states: Record<string, State>, start: Record<string, string> = { only: 'open' }): Flow => ({
  name: 'planted',
  start,
  states,
})

test('loads a coherent flow as it is', () => {
  const sound = flow({ open: state({ on: { finish: to('end'), note: to(undefined) } }), end })
  expect(defineFlow(sound)).toBe(sound)
})

test.each<[string, Flow, RegExp]>([
  [
    'a start that is no state',
    flow({ open: state({ on: { finish: to('end') } }), end }, { only: 'gone' }),
    /start only leads to unknown gone/,
  ],
  [
    'a step to nowhere',
    flow({ open: state({ on: { finish: to('end'), jump: to('gone') } }), end }),
    /open.jump leads to unknown gone/,
  ],
  [
    'an end with a way out',
    flow({ open: state({ on: { finish: to('end') } }), end: { ...end, on: { reopen: to('open') } } }),
    /final end has a way out/,
  ],
  [
    'a state nothing leads to',
    flow({ open: state({ on: { finish: to('end') } }), island: state({ on: { swim: to('end') } }), end }),
    /nothing leads to island/,
  ],
  [
    'a dead end',
    flow({ open: state({ on: { finish: to('end'), stray: to('trap') } }), trap: state(), end }),
    /trap is a dead end/,
  ],
  [
    'a ring without an end',
    flow({ open: state({ on: { on: to('other') } }), other: state({ on: { back: to('open') } }) }),
    /is a dead end/,
  ],
  [
    'a state that only stays',
    flow({
      open: state({ on: { finish: to('end'), stray: to('trap') } }),
      trap: state({ on: { wait: to(undefined) } }),
      end,
    }),
    /trap is a dead end/,
  ],
])('refuses to load %s', (_what, planted, message) => {
  expect(() => defineFlow(planted)).toThrow(message)
})
