import fc from 'fast-check'
import { Day } from './day'
import { documentKey, documentKeysOf, documentKindOf, readIdentityDocument, storedKind } from './identity-document'
import { documentWords, IdentityDocumentKind } from './identity-document-kind'
import { residentIdCheckDigit } from './resident-id'

const today = Day.parse('2026-11-23')
const withCheckDigit = (digits: string) => digits + residentIdCheckDigit(digits)
const read = (idNumber: string, idType?: IdentityDocumentKind) => readIdentityDocument({ idNumber, idType }, today)
const faultOf = (idNumber: string, idType?: IdentityDocumentKind) => {
  const reading = read(idNumber, idType)
  return reading.ok ? 'none' : reading.fault
}
const foreign = '911124198108030024'
const hongKong = withCheckDigit('81000019600229123')

test.each([
  [foreign, undefined, 'permanent-residence', '1981-08-03'],
  [foreign, 'resident-id', 'permanent-residence', '1981-08-03'],
  [foreign, 'permanent-residence', 'permanent-residence', '1981-08-03'],
  ['usa110081080312', 'permanent-residence', 'permanent-residence', undefined],
  [hongKong, undefined, 'hmt-residence', '1960-02-29'],
  [` ${hongKong.slice(0, 6)} ${hongKong.slice(6)}`, 'hmt-residence', 'hmt-residence', '1960-02-29'],
  ['H0123456700', 'hong-kong-macao-permit', 'hong-kong-macao-permit', undefined],
  ['ｍ01234567', 'hong-kong-macao-permit', 'hong-kong-macao-permit', undefined],
  ['01234567', 'taiwan-permit', 'taiwan-permit', undefined],
  ['0123456789（B）', 'taiwan-permit', 'taiwan-permit', undefined],
  ['E12345678', 'passport', 'passport', undefined],
  ['420000196604120130', undefined, 'resident-id', '1966-04-12'],
] as const)('reads %s as %s: %s', (typed, kind, is, bornOn) => {
  expect(read(typed, kind)).toMatchObject({ ok: true, idType: is, ...(bornOn ? { bornOn } : {}) })
})

test.each([
  [withCheckDigit('99912419810803002'), undefined, 'area'],
  [`${foreign.slice(0, 17)}5`, undefined, 'check-digit'],
  [withCheckDigit('91112419810832002'), undefined, 'date'],
  ['420000196604120130', 'permanent-residence', 'area'],
  ['USA110081130312', 'permanent-residence', 'date'],
  ['USA11008108031', 'permanent-residence', 'length'],
  [withCheckDigit('81000119600229123'), undefined, 'area'],
  [withCheckDigit('83000020261124123'), undefined, 'future'],
  ['420000196604120130', 'hmt-residence', 'area'],
  ['K01234567', 'hong-kong-macao-permit', 'characters'],
  ['H0123456', 'hong-kong-macao-permit', 'characters'],
  ['H01234567', 'taiwan-permit', 'characters'],
  ['PASSPORT', 'passport', 'characters'],
  ['=1+1', 'passport', 'characters'],
  ['E123', 'passport', 'length'],
  ['', 'passport', 'empty'],
  ['', undefined, 'empty'],
] as const)('says what is wrong with %s as %s: %s', (typed, kind, fault) => {
  expect(faultOf(typed, kind)).toBe(fault)
})

test('every refusal ends with what to do', () => {
  for (const kind of IdentityDocumentKind.options) {
    for (const typed of ['1', 'ABC', '９'.repeat(18), '=cmd']) {
      const reading = read(typed, kind)
      if (!reading.ok) expect(reading.message).toMatch(/请.+。$/)
    }
    expect(read('', kind)).toMatchObject({ ok: false, message: expect.stringMatching(/^请填/) })
    expect(documentWords[kind]).toMatch(/证|护照/)
  }
})

test('eighteen characters are found as they always were; others only under their own kind', () => {
  expect(documentKey({ idNumber: '420000196604120130' })).toBe('420000196604120130')
  expect(documentKey({ idNumber: foreign, idType: 'permanent-residence' })).toBe(foreign)
  expect(documentKey({ idNumber: 'H01234567', idType: 'passport' })).not.toBe(
    documentKey({ idNumber: 'H01234567', idType: 'hong-kong-macao-permit' }),
  )
  expect(storedKind({ idNumber: foreign })).toEqual({ idType: 'permanent-residence' })
  expect(storedKind({ idNumber: '420000196604120130', idType: 'resident-id' })).toEqual({})
  expect(storedKind({ idNumber: 'E12345678', idType: 'passport' })).toEqual({ idType: 'passport' })
})

test('whoever is stored under a number is among those a bare number may mean', () => {
  const number = fc.oneof(
    fc.constantFrom(foreign, hongKong, '420000196604120130'),
    fc.stringMatching(/^[HM]\d{8}$/),
    fc.stringMatching(/^\d{8}$/),
    fc.stringMatching(/^[A-Z]\d{8}$/),
  )
  fc.assert(
    fc.property(number, fc.constantFrom(...IdentityDocumentKind.options), (typed, idType) => {
      const reading = read(typed, idType)
      if (!reading.ok) return
      expect(documentKindOf(reading)).toBe(reading.idType)
      expect(documentKeysOf(` ${typed.toLowerCase()} `, today)).toContain(documentKey(reading))
    }),
  )
})
