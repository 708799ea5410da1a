const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Does this day exist in the Gregorian calendar? 31 February does not. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const length = month === 2 && leap ? 29 : monthLengths[month - 1]
  return length !== undefined && year >= 1 && day >= 1 && day <= length
}
