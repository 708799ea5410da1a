import { fit } from './fit'

const frame = { width: 400, height: 600 }

test('a wide picture is made small enough for its frame', () => {
  expect(fit({ width: 800, height: 500 }, frame, 0, 1)).toEqual({
    scale: 0.5,
    drawn: { width: 400, height: 250 },
    room: { width: 400, height: 250 },
  })
})

test('turned by a quarter it takes its height as width, and fits again', () => {
  const { scale, room } = fit({ width: 1200, height: 500 }, frame, 1, 1)
  expect(scale).toBe(0.5)
  expect(room).toEqual({ width: 250, height: 600 })
})

test('a small picture is not blown up by fitting, only by zooming', () => {
  expect(fit({ width: 100, height: 100 }, frame, 0, 1).scale).toBe(1)
  expect(fit({ width: 100, height: 100 }, frame, 0, 2).scale).toBe(2)
})
