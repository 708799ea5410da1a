import type { Instant } from '../../../core/domain/values/instant'
import { secrets } from './secrets'

const at = (seconds: number) => new Date(seconds * 1000).toISOString() as Instant
/** `12345678901234567890`, the secret of the test vectors in RFC 6238 appendix B. */
const vectorSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('passwords', () => {
  test('the right password is accepted and a wrong one is not', async () => {
    const hash = await secrets.hashPassword('860315')
    expect(await secrets.checkPassword('860315', hash)).toBe(true)
    expect(await secrets.checkPassword('860316', hash)).toBe(false)
  })

  test('two hashes of one password differ and name their cost', async () => {
    const [one, two] = await Promise.all([secrets.hashPassword('860315'), secrets.hashPassword('860315')])
    expect(one).not.toBe(two)
    expect(one).toMatch(/^scrypt\$N=32768,r=8,p=1\$/)
  })

  test('a hash made with another cost still works', async () => {
    // Derived with Node's scryptSync('old', 'salt-of-16-bytes', 32, { N: 1024, r: 8, p: 1 }).
    const { scryptSync } = await import('node:crypto')
    const salt = Buffer.from('salt-of-16-bytes')
    const key = scryptSync('old', salt, 32, { N: 1024, r: 8, p: 1 }).toString('base64url')
    const hash = `scrypt$N=1024,r=8,p=1$${salt.toString('base64url')}$${key}`
    expect(await secrets.checkPassword('old', hash)).toBe(true)
    expect(await secrets.checkPassword('new', hash)).toBe(false)
  })

  test.each([
    '',
    'plain',
    'scrypt$N=1024,r=8,p=1$short$short',
    `scrypt$N=1000,r=8,p=1$${'a'.repeat(22)}$${'a'.repeat(43)}`,
    `scrypt$N=4194304,r=99,p=9$${'a'.repeat(22)}$${'a'.repeat(43)}`,
  ])('what is not a hash of ours matches nothing: %s', async hash => {
    expect(await secrets.checkPassword('860315', hash)).toBe(false)
  })
})

describe('tokens', () => {
  test('a token is kept as its SHA-256 only', () => {
    expect(secrets.hashToken('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0')
  })
})

describe('the second factor', () => {
  // RFC 6238 appendix B gives eight digits; the last six are the six-digit code.
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('agrees with RFC 6238 at %i s', (seconds, code) => {
    expect(secrets.checkTotp(vectorSecret, code, at(seconds))).toBe(Math.floor(seconds / 30))
  })

  test('one step early or late is accepted and names its own step; two steps are not', () => {
    expect(secrets.checkTotp(vectorSecret, '287082', at(59 + 30))).toBe(1)
    expect(secrets.checkTotp(vectorSecret, '287082', at(29))).toBe(1)
    expect(secrets.checkTotp(vectorSecret, '287082', at(59 + 60))).toBeUndefined()
  })

  test('what is not six digits is wrong', () => {
    for (const code of ['', '28708', '2870822', '28708a', '２８７０８２'])
      expect(secrets.checkTotp(vectorSecret, code, at(59))).toBeUndefined()
  })

  test('a secret that is no base32 is an error of ours', () => {
    expect(() => secrets.checkTotp('0189', '287082', at(59))).toThrow(RangeError)
  })
})
