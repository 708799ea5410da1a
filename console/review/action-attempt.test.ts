import { actionAttempts } from './action-attempt'

function counted() {
  let count = 0
  return actionAttempts(() => `key-${++count}`)
}

test('the same decision sent again without an answer keeps its key and its version', () => {
  const attempts = counted()
  const first = attempts.begin('propose', 4)
  expect(attempts.begin('propose', 5)).toEqual(first)
})

test('a changed decision gets a new key', () => {
  const attempts = counted()
  const first = attempts.begin('propose', 4)
  expect(attempts.begin('propose with a note', 4).key).not.toBe(first.key)
})

test('after an answer the same decision gets a new key', () => {
  const attempts = counted()
  const first = attempts.begin('propose', 4)
  attempts.answered()
  expect(attempts.begin('propose', 5)).toEqual({ key: 'key-2', version: 5 })
  expect(first.key).toBe('key-1')
})

test('a key of its own making is 32 hex digits', () => {
  expect(actionAttempts().begin('approve', 1).key).toMatch(/^[0-9a-f]{32}$/)
})
