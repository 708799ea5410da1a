import { holdsMatter } from './holds-matter'

const here = { intake: undefined }
const elsewhere = { intake: { exchanges: [] } as never }

test.each(['receiving', 'reviewing', 'confirming', 'correcting', 'executing', 'failed'])(
  'whatever is %s holds its matter',
  queue => {
    expect([holdsMatter({ queue, ...here }), holdsMatter({ queue, ...elsewhere })]).toEqual([true, true])
  },
)

test.each(['telling', 'filing', 'ended'])('whatever is %s does not', queue => {
  expect([holdsMatter({ queue, ...here }), holdsMatter({ queue, ...elsewhere })]).toEqual([false, false])
})

test('what is decided and only to be reported back holds nothing; what is not sent to be decided yet does', () => {
  expect(holdsMatter({ queue: 'sending', ...here })).toBe(false)
  expect(holdsMatter({ queue: 'sending', ...elsewhere })).toBe(true)
})
