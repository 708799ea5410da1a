import { timeLeft } from './time-left'

const now = '2026-11-24T02:00:00.000Z' as Parameters<typeof timeLeft>[0]
const of = (seconds: number) => ({ time_limit_in_ms: seconds * 1000 })

test('what is begun last still ends before the platform stops the function', () => {
  expect(timeLeft(now, of(20))).toBe('2026-11-24T02:00:13.000Z')
})

test('a function with hardly any time begins nothing', () => {
  expect(timeLeft(now, of(3))).toBe(now)
  expect(timeLeft(now, undefined)).toBe(now)
})

test('whoever waits for the reply is not kept longer than they will wait', () => {
  expect(timeLeft(now, of(20), 4000)).toBe('2026-11-24T02:00:04.000Z')
  expect(timeLeft(now, of(3), 4000)).toBe(now)
})
