import { everybody, people } from './world'

/** GB 11643: the weighted sum of all eighteen characters is 1 modulo 11. */
function hasRightCheckDigit(idNumber: string): boolean {
  const values = [...idNumber].map(one => (one === 'X' ? 10 : Number(one)))
  return values.reduce((sum, value, index) => sum + value * (2 ** (17 - index) % 11), 0) % 11 === 1
}

function passesLuhn(card: string): boolean {
  const sum = [...card].toReversed().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + Math.floor(doubled / 10) + (doubled % 10)
  }, 0)
  return sum % 10 === 0
}

it('has nobody real in it: province-level area codes, a nationality no state has, right check digits, phones and cards nobody issues', () => {
  for (const person of everybody) {
    expect(person.idNumber).toMatch(/^(420000|150000|942000)(19\d{2})\d{7}[\dX]$/)
    expect(hasRightCheckDigit(person.idNumber)).toBe(true)
    expect(person.phone).toMatch(/^1990000\d{4}$/)
    for (const card of person.cards) {
      expect(card.number).toMatch(/^620000\d{13}$/)
      expect(passesLuhn(card.number)).toBe(true)
    }
  }
})

it('gives nobody the number of another', () => {
  for (const numbers of [
    everybody.map(one => one.idNumber),
    everybody.map(one => one.phone),
    everybody.flatMap(one => one.cards.map(card => card.number)),
    everybody.flatMap(one => one.accounts.map(account => account.number)),
    everybody.flatMap(one => one.loans.map(loan => loan.number)),
  ])
    expect(new Set(numbers).size).toBe(numbers.length)
})

it('has a rare character and a dot among its names', () => {
  expect([...people.huangshiRareName.name].some(one => (one.codePointAt(0) ?? 0) > 0xffff)).toBe(true)
  expect(people.alxaDotted.name).toContain('·')
})
