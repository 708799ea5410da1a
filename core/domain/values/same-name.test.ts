import fc from 'fast-check'
import { withPrivateCodes, withPublicCodes } from './private-use'
import { nameKey, sameName } from './same-name'

test.each([
  ['乌云·高娃', '乌云•高娃'],
  ['乌云·高娃', '乌云．高娃'],
  ['买买提·艾山', '买买提.艾山'],
  ['买买提·艾山', '买买提●艾山'],
  ['王䶮', '王\ue863'],
  ['郎平', '\uf92c平'],
  ['王建国', '王建国 '],
  ['王建国', '王\u3000建国\u00a0'],
  ['葛平', '葛\u{e0100}平'],
  ['SMITH JOHN', 'Ｓｍｉｔｈ，John'],
])('%s is %s', (left, right) => {
  expect(sameName(left, right)).toBe(true)
})

test.each([
  ['吉田', '𠮷田'],
  ['裏千', '里千'],
  ['戶平', '户平'],
  ['郎平', '郞平'],
  ['王建国', '王建'],
  ['乌云·高娃', '乌云高娃'],
])('%s is not %s', (left, right) => {
  expect(sameName(left, right)).toBe(false)
})

test('its form is its own form, whatever was written', () => {
  const odd = fc.constantFrom(
    '·',
    '•',
    '．',
    ' ',
    '\u00b4',
    '\u0301',
    '\ue863',
    '\uf92c',
    '\u{e0100}',
    'ŉ',
    'ΐ',
    '王',
    'ß',
    '\u2025',
  )
  const text = fc.array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 8 })
  fc.assert(
    fc.property(text, parts => {
      const key = nameKey(parts.join(''))
      expect(nameKey(key)).toBe(key)
    }),
    { numRuns: 2000 },
  )
})

test('no two unified ideographs are ever the same', () => {
  const blocks = [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0x20000, 0x2a6df],
    [0x2a700, 0x2ee5d],
    [0x30000, 0x323af],
  ] as const
  const keys = new Set<string>()
  let count = 0
  for (const [from, to] of blocks) {
    for (let code = from; code <= to; code++) {
      keys.add(nameKey(String.fromCodePoint(code)))
      count++
    }
  }
  expect(count).toBeGreaterThan(90_000)
  expect(keys.size).toBe(count)
})

test('the private codes of the national list are those the platform’s own tables know', () => {
  const old = new TextDecoder('gbk')
  const now = new TextDecoder('gb18030')
  let known = 0
  for (let low = 0x50; low <= 0xa0; low++) {
    if (low === 0x7f) continue
    const bytes = Uint8Array.of(0xfe, low)
    const [before, after] = [old.decode(bytes), now.decode(bytes)]
    expect(withPrivateCodes(withPublicCodes(before))).toBe(before)
    // Six of plane 2 stay private in the platform's table.
    if (after === before) continue
    expect([before, withPublicCodes(before)]).toEqual([before, after])
    known++
  }
  expect(known).toBe(74)
  expect(withPublicCodes('\ue816\ue817\ue818\ue831\ue83b\ue855')).toBe('𠂇𠂉𠃌𡗗𢦏𤇾')
})
