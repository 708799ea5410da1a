import { evolve } from '../../domain/application/evolve'
import { accepting } from './accepting'
import { anApplication, monday, time } from './testing/an-application'

const still = Object.entries(accepting.states).flatMap(([state, { on }]) =>
  Object.entries(on)
    .filter(([, { to }]) => to === undefined)
    .map(([action]) => [state, action] as const),
)

test('of several exchanges, a message that moves nothing leaves the case where it is, whatever the others stand at', () => {
  expect(still.length).toBeGreaterThan(20)
  const moved = still.filter(([state, action]) => {
    const { application } = anApplication()
    const event = {
      id: 'message',
      at: monday,
      by: { kind: 'counterpart', id: 'x', name: '' },
      action,
      data: { to: 'answered' },
    } as const
    return evolve(accepting, time, { ...application, flow: 'accepting', state }, event).state !== state
  })
  expect(moved).toEqual([])
})
