import type { Day } from './day'

/**
 * Is this six-digit password among the first anybody would try? One digit or one pair repeated, a run up or down, a year,
 * parts of the person's own birth date, identity number or phone.
 */
export function weakPassword(password: string, about: { bornOn?: Day; idNumber?: string; phone: string }): boolean {
  const digits = [...password].map(Number)
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10)
  const even = new Set(steps).size === 1 && [0, 1, 9].includes(steps[0] ?? 0)
  const repeated = /^(\d\d)\1\1$|^(\d{3})\2$|^(\d)\3\3(\d)\4\4$/.test(password)
  if (even || repeated || about.phone.endsWith(password) || about.idNumber?.includes(password)) return true
  const [, century, year, month, day] = /^(\d\d)(\d\d)-(\d\d)-(\d\d)$/.exec(about.bornOn ?? '') ?? []
  if (!century || !year || !month || !day) return false
  return [
    year + month + day,
    century + year + month,
    month + day + year,
    day + month + year,
    month + day + century,
  ].includes(password)
}
