import fc from 'fast-check'
import { fen } from '../values/fen'
import { amountInWords } from './amount-in-words'
import { formatFen } from './format-fen'

test.each([
  [0, '零元整'],
  [5, '伍分'],
  [50, '伍角整'],
  [140_950, '壹仟肆佰零玖元伍角整'],
  [600_714, '陆仟零柒元壹角肆分'],
  [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
  [32_504, '叁佰贰拾伍元零肆分'],
  [10_700_053, '壹拾万柒仟元伍角叁分'],
  [10_000_000_000, '壹亿元整'],
  [10_000_010_000, '壹亿零壹佰元整'],
  [1_000_000_000_100, '壹佰亿零壹元整'],
  [18_754_340, '壹拾捌万柒仟伍佰肆拾叁元肆角整'],
])('writes %i fen in capitals as %s', (amount, words) => {
  expect(amountInWords(fen(amount))).toBe(words)
})

test('gives different amounts different capitals', () => {
  const amounts = fc.integer({ min: 0, max: 10 ** 12 })
  fc.assert(
    fc.property(amounts, amounts, (left, right) => {
      expect(amountInWords(fen(left)) === amountInWords(fen(right))).toBe(left === right)
    }),
  )
})

test('writes money in figures so that reading it back gives the same fen', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), amount => {
      const text = formatFen(fen(amount))
      expect(text).toMatch(/^-?\d{1,3}(,\d{3})*\.\d{2}$/)
      expect(BigInt(text.replace(/[,.]/g, ''))).toBe(BigInt(amount))
    }),
  )
})
