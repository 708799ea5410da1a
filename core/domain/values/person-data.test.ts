import fc from 'fast-check'
import { keepsLuhn, readBankCard } from './bank-card'
import { Day } from './day'
import { mask } from './mask'
import { readMobilePhone } from './mobile-phone'
import { readPersonName } from './person-name'
import { weakPassword } from './weak-password'

test('accepts names with rare characters and brings every dot to the one on the card', () => {
  expect(readPersonName(' 王 建国 ')).toEqual({ ok: true, name: '王建国' })
  expect(readPersonName('买买提•吐尔逊')).toEqual({ ok: true, name: '买买提·吐尔逊' })
  expect(readPersonName('阿依古丽.吐尔逊')).toEqual({ ok: true, name: '阿依古丽·吐尔逊' })
  expect(readPersonName('田𬭎')).toEqual({ ok: true, name: '田𬭎' })
  expect(readPersonName('李\ue863')).toMatchObject({ ok: true })
})

test.each(['王', '𠮷', '葛\u{e0100}平', `${'乌'.repeat(15)}·${'娃'.repeat(14)}`, '𠮷田田', '郎\ufe00平'])(
  'accepts the name %s as it is',
  name => {
    expect(readPersonName(name)).toEqual({ ok: true, name })
  },
)

test('reads Latin names where the document has them, and only there', () => {
  for (const [typed, name] of [
    ['SMITH JOHN', 'SMITH JOHN'],
    [' Smith,  John ', 'Smith, John'],
    ['Ｏ＇BRIEN MARY-ANN', "O'BRIEN MARY-ANN"],
    ['GARCÍA MUÑOZ J.', 'GARCÍA MUÑOZ J.'],
    ['陈大文', '陈大文'],
  ] as const) {
    expect(readPersonName(typed, 'any')).toEqual({ ok: true, name })
  }
  expect(readPersonName('SMITH JOHN')).toMatchObject({ ok: false, fault: 'characters' })
  for (const typed of ['=cmd', 'JOHN3', '<b>', '陈DAVID', '-'])
    expect(readPersonName(typed, 'any')).toMatchObject({ ok: false, fault: 'characters' })
})

test.each([
  ['', 'empty'],
  ['王1', 'characters'],
  ['·王建', 'characters'],
  ['王'.repeat(51), 'too-long'],
])('refuses the name %s as %s', (text, fault) => {
  expect(readPersonName(text)).toMatchObject({ ok: false, fault })
})

test('forgives how a phone number is typed and refuses what is none', () => {
  for (const typed of ['19900000001', '+86 199 0000 0001', '１９９００００００01', '0086-199-0000-0001']) {
    expect(readMobilePhone(typed)).toEqual({ ok: true, phone: '19900000001' })
  }
  for (const typed of ['', '1990000000', '12900000001', '199000000012']) expect(readMobilePhone(typed).ok).toBe(false)
})

test('warns of a card with a wrong digit but leaves the decision to the bank', () => {
  const card = fc.stringMatching(/^[1-9]\d{11,17}$/).map(digits => {
    const last = [...Array(10).keys()].find(each => keepsLuhn(digits + each))
    return `${digits}${last}`
  })
  fc.assert(
    fc.property(card, fc.nat(), fc.integer({ min: 1, max: 9 }), (good, where, add) => {
      expect(readBankCard(good)).toEqual({ ok: true, card: good })
      const at = where % good.length
      const wrong = good.slice(0, at) + ((Number(good[at]) + add) % 10) + good.slice(at + 1)
      expect(readBankCard(wrong)).toMatchObject({ ok: true, warning: expect.stringContaining('卡面') })
    }),
  )
  expect(readBankCard('6200 0000')).toMatchObject({ ok: false })
})

test('masks so that the middle never shows', () => {
  expect(mask.name('王建国')).toBe('王*国')
  expect(mask.name('田𬭎')).toBe('田*')
  expect(mask.name('葛\u{e0100}平')).toBe('葛\u{e0100}*')
  expect(mask.name('SMITH JOHN')).toBe('S**** J***')
  expect(mask.idNumber('H0123456700')).toBe('H0*******00')
  expect(mask.idNumber('E12345678')).toBe('E1*****78')
  expect(mask.idNumber('USA110000123456')).toBe('US***********56')
  expect(mask.idNumber('911124198108030024')).toBe('9111**********0024')
  expect(mask.idNumber('420000196604120130')).toBe('4200**********0130')
  expect(mask.idNumberForStrangers('420000196604120130')).toBe('4****************0')
  expect(mask.phone('19900000001')).toBe('199****0001')
  expect(mask.card('6200000000000000821')).toBe('尾号0821')
  expect(mask.number('420201000001')).toBe('4202****0001')
  const ends = fc.stringMatching(/^[A-Z0-9]{4}$/)
  const middle = fc.stringMatching(/^[A-Z0-9-]{1,12}$/)
  fc.assert(
    fc.property(ends, middle, middle, ends, (head, one, another, tail) => {
      expect(mask.number(head + one + tail)).toBe(mask.number(head + another + tail))
    }),
  )
})

test('finds the passwords anybody would try first', () => {
  const about = { bornOn: Day.parse('1966-04-12'), idNumber: '420000196604120130', phone: '19900035679' }
  const weak = [
    '111111',
    '123456',
    '654321',
    '890123',
    '121212',
    '123123',
    '111222',
    '660412',
    '196604',
    '041266',
    '120130',
    '035679',
    '120466',
  ]
  for (const password of weak) expect([password, weakPassword(password, about)]).toEqual([password, true])
  for (const password of ['739184', '204857', '581920'])
    expect([password, weakPassword(password, about)]).toEqual([password, false])
})
