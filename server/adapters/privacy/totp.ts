import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../../../core/domain/values/instant'

const stepSeconds = 30
const digits = 6
/** Clocks of phones differ: one step earlier or later is accepted. */
const tolerance = 1

/**
 * RFC 6238 with SHA-1, as every authenticator app does it.
 * @param secret shared secret in base32 (RFC 4648), spaces and padding allowed
 * @returns the step (30 s since 1970) the code belongs to, so that it can be refused a second time; undefined when wrong
 * @throws RangeError when the secret is no base32
 */
export function totpStep(secret: string, code: string, now: Instant): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const key = base32(secret)
  const current = Math.floor(Date.parse(now) / 1000 / stepSeconds)
  let found: number | undefined
  // All steps are looked at, whichever fits: the time taken says nothing.
  for (let step = Math.max(0, current - tolerance); step <= current + tolerance; step++) {
    if (timingSafeEqual(Buffer.from(codeOf(key, step)), Buffer.from(code))) found = step
  }
  return found
}

/** RFC 4226 §5.3: dynamic truncation. */
function codeOf(key: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = digest.readUInt8(digest.length - 1) & 15
  const number = digest.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

function base32(text: string): Uint8Array {
  const letters = text.replaceAll(/[\s=]/g, '').toUpperCase()
  if (!/^[A-Z2-7]+$/.test(letters)) throw new RangeError('a TOTP secret is base32')
  const bytes = new Uint8Array(Math.floor((letters.length * 5) / 8))
  let buffer = 0
  let bits = 0
  let at = 0
  for (const letter of letters) {
    buffer = (buffer << 5) | 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter)
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (buffer >> bits) & 255
      buffer &= (1 << bits) - 1
    }
  }
  return bytes
}
