/**
 * An identity number nobody has: province-level area code, GB 11643 check digit (ISO 7064 mod 11-2).
 * @param area 420000 or 150000
 * @param born `19660412`
 * @param sequence three digits, odd for men
 */
export function inventedIdNumber(area: '420000' | '150000' | '942000', born: string, sequence: string): string {
  const digits = `${area}${born}${sequence}`
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0)
  return digits + '10X98765432'[sum % 11]
}

/**
 * A card number nobody has: 19 digits under an issuer number no bank uses, with its Luhn digit.
 * @param serial up to 12 digits
 */
export function inventedCard(serial: string): string {
  const digits = `620000${serial.padStart(12, '0')}`
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return digits + String((10 - (sum % 10)) % 10)
}
