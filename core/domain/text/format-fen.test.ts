import { fen } from '../values/fen'
import { formatFen } from './format-fen'
import { signedFen } from './signed-fen'
import { spokenFen } from './spoken-fen'

describe('money in words and figures', () => {
  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [196_800, '1,968.00'],
    [18_643_257, '186,432.57'],
    [-216_369, '-2,163.69'],
    [100_000_000_00, '100,000,000.00'],
  ])('%i fen is written %s', (amount, written) => {
    expect(formatFen(fen(amount))).toBe(written)
  })

  test('a deposit carries its plus, nothing carries none', () => {
    expect(signedFen(fen(196_800))).toBe('+1,968.00')
    expect(signedFen(fen(-50))).toBe('-0.50')
    expect(signedFen(fen(0))).toBe('0.00')
  })

  test.each([
    [18_643_257, '18万6432元5角7分'],
    [10_000_00, '1万元'],
    [10_005_00, '1万零5元'],
    [196_805, '1968元零5分'],
    [7, '7分'],
    [0, '0元'],
  ])('%i fen is read out as %s', (amount, spoken) => {
    expect(spokenFen(fen(amount))).toBe(spoken)
  })
})
