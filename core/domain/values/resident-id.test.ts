import fc from 'fast-check'
import { Day } from './day'
import { isRealDay } from './is-real-day'
import { readResidentId, residentIdCheckDigit } from './resident-id'

const today = Day.parse('2026-11-23')
const withCheckDigit = (digits: string) => digits + residentIdCheckDigit(digits)
const faultOf = (text: string) => {
  const reading = readResidentId(text, today)
  return reading.ok ? 'none' : reading.fault
}

const born = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2026-11-23T00:00:00Z'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const number = fc
  .tuple(fc.constantFrom('420000', '150000'), born, fc.integer({ min: 0, max: 999 }))
  .map(([area, day, sequence]) => withCheckDigit(area + day.replaceAll('-', '') + String(sequence).padStart(3, '0')))

test('accepts every number with a valid check digit and gives back its birth date', () => {
  fc.assert(
    fc.property(number, id => {
      const reading = readResidentId(id, today)
      expect(reading).toMatchObject({ ok: true, idNumber: id })
      if (reading.ok) expect(reading.bornOn.replaceAll('-', '')).toBe(id.slice(6, 14))
    }),
  )
})

test('notices every single wrong digit and every swap of neighbours', () => {
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (id, at, add) => {
      const wrong = id.slice(0, at) + ((Number(id[at]) + add) % 10) + id.slice(at + 1)
      expect(readResidentId(wrong, today).ok).toBe(false)
      const swapped = `${id.slice(0, at)}${id[at + 1]}${id[at]}${id.slice(at + 2)}`
      if (swapped !== id) expect(readResidentId(swapped, today).ok).toBe(false)
    }),
  )
})

test('forgives full-width digits, blanks and a small x', () => {
  const id = [...Array(1000).keys()]
    .map(each => withCheckDigit(`42000019700101${String(each).padStart(3, '0')}`))
    .find(each => each.endsWith('X'))
  if (!id) throw new Error('no number with X')
  const wide = [...id].map(letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('')
  for (const typed of [wide, id.toLowerCase(), ` ${id.slice(0, 6)} ${id.slice(6)} `]) {
    expect(readResidentId(typed, today)).toMatchObject({ ok: true, idNumber: id })
  }
})

test.each([
  ['', 'empty'],
  ['420000700101001', 'length'],
  ['42000019700101A012', 'characters'],
  [withCheckDigit('99000019700101001'), 'area'],
  [withCheckDigit('42000019570231123'), 'date'],
  [withCheckDigit('42000020261124001'), 'future'],
])('says what is wrong with %s: %s', (text, fault) => {
  expect(faultOf(text)).toBe(fault)
})

test('names the impossible date', () => {
  expect(readResidentId(withCheckDigit('42000019570231123'), today)).toMatchObject({
    message: '身份证号里的日期不存在：2月31日。请对照证件再填。',
  })
})

test('knows the same days as the calendar does', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (year, month, day) => {
        const date = new Date(Date.UTC(year, month - 1, day))
        const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
        expect(isRealDay(year, month, day)).toBe(real)
      },
    ),
  )
})
