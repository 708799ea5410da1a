import * as fc from 'fast-check'
import { formatFen } from '../text/format-fen'
import { readBankCard } from './bank-card'
import { bareNumber, withoutGaps } from './bare-number'
import { bareText } from './bare-text'
import { readContractNumber } from './contract-number'
import { readCreditCode } from './credit-code'
import { Day, readDay } from './day'
import { fen } from './fen'
import { readMobilePhone } from './mobile-phone'
import { readMonth } from './month'
import { readRatio } from './ratio'
import { readResidentId } from './resident-id'
import { readYuan } from './yuan'

/** What stands between groups of digits in messages, web pages and spreadsheets, and cannot always be seen. */
const gaps = fc.constantFrom(
  ' ',
  '\u3000',
  '\u00a0',
  '\t',
  '\n',
  '-',
  '\u2011',
  '\u2010',
  '—',
  '－',
  '\u200b',
  '\u202d',
  '\u202c',
  '\u2060',
  '\u00ad',
  '\ufeff',
)
const wide = (text: string) => text.replace(/[!-~]/g, one => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
/** The same number as somebody else might paste it. */
const pasted = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(text, fc.array(fc.tuple(fc.nat({ max: 30 }), gaps), { maxLength: 8 }), fc.boolean())
    .map(([plain, put, full]) => {
      let typed = full ? wide(plain) : plain
      for (const [at, gap] of put)
        typed = typed.slice(0, at % (typed.length + 1)) + gap + typed.slice(at % (typed.length + 1))
      return [plain, typed] as const
    })
const digits = fc.stringMatching(/^\d{1,24}$/)

test('a number is the same number however it is grouped; bare twice is bare', () => {
  void fc.assert(
    fc.property(pasted(digits), ([plain, typed]) => {
      expect(bareNumber(typed)).toBe(plain)
    }),
  )
  void fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(bareNumber(bareNumber(text))).toBe(bareNumber(text))
      expect(withoutGaps(withoutGaps(text))).toBe(withoutGaps(text))
      expect(bareText(bareText(text))).toBe(bareText(text))
    }),
  )
})

test.each([
  '\u202d13800138000\u202c',
  '\u202d138 0013 8000\u202c',
  '+86 138-0013-8000',
  '１３８００１３８０００',
  '8613800138000',
  '86 138 0013 8000',
  '(+86)13800138000',
  '138\u00a00013\u00a08000',
  '138‑0013‑8000',
])('%j is a phone', typed => {
  expect(readMobilePhone(typed)).toEqual({ ok: true, phone: '13800138000' })
})

test('how many digits there are is said of a number that is too short or too long', () => {
  expect(readMobilePhone('138 0013 800')).toMatchObject({ ok: false, message: expect.stringContaining('现在是10位') })
  expect(readBankCard('6222 0212 345')).toMatchObject({ ok: false, message: expect.stringContaining('现在是11位') })
  expect(readBankCard('6222 0212 3456 789O')).toMatchObject({
    ok: false,
    message: expect.stringContaining('只能有数字'),
  })
})

test('a card, an identity number and a credit code survive any grouping', () => {
  for (const typed of ['6222 0212 3456 7890 123', '\u202d6222021234567890123\u202c', '6222\u200b021234567890123'])
    expect(readBankCard(typed)).toMatchObject({ ok: true, card: '6222021234567890123' })
  const today = Day.parse('2026-11-30')
  for (const typed of ['\u202d420000196604120130\u202c', '420000–19660412\u200b0130', '420000\u200e196604120130'])
    expect(readResidentId(typed, today)).toMatchObject({ ok: true, idNumber: '420000196604120130' })
  expect(readCreditCode('9135 0100 M000 100Y 43\u200b')).toEqual({ ok: true, code: '91350100M000100Y43' })
})

describe('money', () => {
  const sums = fc.integer({ min: 0, max: 99_999_999_999_999 })

  test('every sum is read from every way of writing it, and its own form is read as itself', () => {
    void fc.assert(
      fc.property(sums, amount => {
        const written = formatFen(fen(amount))
        const bare = written.replaceAll(',', '')
        for (const typed of [
          written,
          bare,
          wide(written),
          wide(bare),
          `￥${written}`,
          `¥ ${bare}元`,
          `\u202d${written}\u202c`,
        ])
          expect(readYuan(typed)).toEqual({ ok: true, fen: amount, yuan: bare })
      }),
    )
  })

  test('in fours, without decimals, with one, with leading noughts', () => {
    expect(readYuan('80,0000')).toMatchObject({ ok: true, fen: 80_000_000 })
    expect(readYuan('９５０００')).toMatchObject({ ok: true, fen: 9_500_000, yuan: '95000.00' })
    expect(readYuan('4,000.00')).toMatchObject({ ok: true, fen: 400_000 })
    expect(readYuan('4 000.5')).toMatchObject({ ok: true, fen: 400_050 })
    expect(readYuan('0095000')).toMatchObject({ ok: true, fen: 9_500_000 })
    expect(readYuan('4000。50')).toMatchObject({ ok: true, fen: 400_050 })
  })

  test.each<[string, string]>([
    ['', '请填'],
    ['abc', '用数字'],
    ['-5', '负数'],
    ['－5', '负数'],
    ['−5', '负数'],
    ['￥-5', '负数'],
    ['80万', '800000'],
    ['八千', '写成元'],
    ['1,5', '逗号'],
    ['1,23,456', '逗号'],
    ['4000.505', '两位'],
    ['1e5', '用数字'],
    ['4000-5000', '用数字'],
    ['1234567890123', '用数字'],
  ])('%j is no sum: %s', (typed, said) => {
    expect(readYuan(typed)).toEqual({ ok: false, message: expect.stringContaining(said) })
  })

  test('nothing is ever read as nought that is not nought', () => {
    void fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-+ ￥元万eE') }), typed => {
        const read = readYuan(typed)
        if (read.ok && read.fen === 0) expect(typed).not.toMatch(/[1-9]/)
      }),
      { numRuns: 2000 },
    )
  })
})

test('a month and a day are read as people write them', () => {
  for (const typed of [
    '2026-12',
    '202612',
    '2026年12月',
    '２０２６／１２',
    '2026.12',
    '2026。12',
    '\u202d2026‑12\u202c',
  ])
    expect(readMonth(typed)).toEqual({ ok: true, month: '2026-12' })
  expect(readMonth('2026-1')).toEqual({ ok: true, month: '2026-01' })
  for (const typed of ['2026-09-01', '20260901', '2026年9月1日', '２０２６／９／１', '2026.9.1'])
    expect(readDay(typed)).toEqual({ ok: true, day: '2026-09-01' })
})

test.each(['soon', '2026-13', '2026-00', '12-2026', '26-12', ''])('%j is no month', typed => {
  expect(readMonth(typed).ok).toBe(false)
})

test.each(['2026-02-30', '2026-13-01', '0026-01-01', '1-9-2026', '昨天', ''])('%j is no day', typed => {
  expect(readDay(typed).ok).toBe(false)
})

test('days and months keep their form when read again', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  void fc.assert(
    fc.property(days, date => {
      const day = date.toISOString().slice(0, 10)
      expect(readDay(day)).toEqual({ ok: true, day })
      expect(readDay(wide(day.replaceAll('-', '/')))).toEqual({ ok: true, day })
      expect(readMonth(day.slice(0, 7))).toEqual({ ok: true, month: day.slice(0, 7) })
    }),
  )
})

test('a ratio lies in its range, both ends included', () => {
  const range = { min: 5, max: 12 }
  for (const [typed, ratio] of [
    ['8', '8'],
    ['８％', '8'],
    ['12.0', '12'],
    ['5', '5'],
    ['7.5%', '7.5'],
  ] as const)
    expect(readRatio(typed, range)).toEqual({ ok: true, ratio })
  for (const typed of ['99', '4', '4.99', '12.01', '0.08', '-8', 'abc', '', '8-9'])
    expect(readRatio(typed, range).ok).toBe(false)
})

test('a contract keeps its hyphens, in one form', () => {
  expect(readContractNumber(' ＨＴ‑２０２６ — 001 ')).toEqual({ ok: true, number: 'HT-2026-001' })
  expect(readContractNumber('鄂（2026）黄石房第０００１号')).toEqual({ ok: true, number: '鄂(2026)黄石房第0001号' })
  for (const typed of ['', '——', '无', '不知道', '<b>1</b>']) expect(readContractNumber(typed).ok).toBe(false)
})

test('words lose what cannot be seen and keep what tells words apart', () => {
  expect(bareText('\u202a 示例路\u200b1号 \u202c\n二楼')).toBe('示例路1号 二楼')
  expect(bareText('ᠮᠣᠩᠭᠣᠯ\u180eᠠ')).toBe('ᠮᠣᠩᠭᠣᠯ\u180eᠠ')
})
