import type { Fen } from '../values/fen'

/** As a screen reader should say it: `18643257` → `18万6432元5角7分`. */
export function spokenFen(amount: Fen): string {
  const whole = Math.abs(amount)
  const yuan = Math.floor(whole / 100)
  const jiao = Math.floor((whole % 100) / 10)
  const fenLeft = whole % 10
  const wan = Math.floor(yuan / 10_000)
  const rest = yuan % 10_000
  let words = amount < 0 ? '负' : ''
  if (wan) words += `${wan}万${rest && rest < 1000 ? '零' : ''}`
  if (rest) words += String(rest)
  if (yuan) words += '元'
  if (jiao) words += `${jiao}角`
  if (fenLeft) words += `${yuan && !jiao ? '零' : ''}${fenLeft}分`
  return whole === 0 ? '0元' : words
}
