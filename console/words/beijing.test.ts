import type { Instant } from '../../core/domain/values/instant'
import { beijing } from './beijing'

const at = (text: string) => text as Instant

test('shows Beijing time wherever the browser stands, also after midnight there', () => {
  expect(beijing(at('2026-11-23T16:30:07.000Z'))).toEqual({
    day: '2026-11-24',
    monthDay: '11-24',
    time: '00:30',
    seconds: '00:30:07',
    weekday: '周二',
  })
})

test('takes milliseconds as well', () => {
  expect(beijing(Date.UTC(2026, 10, 24, 2, 42)).time).toBe('10:42')
})
