import * as fc from 'fast-check'
import { creditCodeCheck, readCreditCode } from './credit-code'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const body = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 }).map(each => each.join(''))

test('a code with its check character is read, however it was typed; any other character in any place is noticed', () => {
  void fc.assert(
    fc.property(body, fc.nat({ max: 17 }), fc.constantFrom(...alphabet), (seventeen, at, other) => {
      const code = seventeen + creditCodeCheck(seventeen)
      expect(readCreditCode(` ${code.toLowerCase()} `)).toEqual({ ok: true, code })
      if (code[at] === other) return
      expect(readCreditCode(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false)
    }),
  )
})

test.each([
  ['91350100M000100Y43', true],
  ['91350100M000100Y44', false],
  ['9135', false],
  ['91350100M000100YI3', false],
])('%s: %s', (code, good) => {
  expect(readCreditCode(code).ok).toBe(good)
})
