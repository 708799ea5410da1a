import { generateKeyPairSync } from 'node:crypto'
import { CompactSign } from 'jose'
import { CentreCode } from '../../core/domain/values/ids'
import { messageKeys } from '../../server/adapters/exchange/message-keys'
import { memoryMessageKeys } from '../../server/usecases/testing/memory-message-keys'

const one = CentreCode.parse('420200')
const other = CentreCode.parse('152900')
const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
const [keyOfOne, keyOfOther, stranger] = [pair(), pair(), pair()]
const pem = (key: ReturnType<typeof pair>) => key.export({ type: 'pkcs8', format: 'pem' }).toString()

const fillings = {
  'JWS with ES256': messageKeys([
    { centre: one, kid: 'one-1', privateKey: pem(keyOfOne) },
    { centre: other, kid: 'other-1', privateKey: pem(keyOfOther) },
  ]),
  'in memory': memoryMessageKeys,
}

describe.each(Object.entries(fillings))('keys of messages between centres, %s', (_name, keys) => {
  const content = { message: { type: 'APPLY', name: '田𬭎' }, at: '2026-11-24T02:00:00.000Z' }

  test('what one centre signed is from it and says what it said', async () => {
    expect(await keys.read(await keys.sign(one, content))).toEqual({ ok: true, from: one, content })
    expect(await keys.read(await keys.sign(other, content))).toEqual({ ok: true, from: other, content })
  })

  test('no character of it can be changed', async () => {
    const signed = await keys.sign(one, content)
    for (let place = 0; place < signed.length; place += 7) {
      const changed = `${signed.slice(0, place)}${signed[place] === 'A' ? 'B' : 'A'}${signed.slice(place + 1)}`
      const read = await keys.read(changed)
      // The last character of base64 carries bits nobody reads: then it must still say the very same.
      if (read.ok) expect(read).toEqual({ ok: true, from: one, content })
      else expect(read.reason).not.toBe('')
    }
  })

  test('what is no signature is refused in words, not thrown', async () => {
    for (const nothing of ['', '.', 'a.b.c', '{}', '420200..', `${'a'.repeat(5000)}`])
      expect((await keys.read(nothing)).ok).toBe(false)
  })

  test('digests are SHA-256, of text and bytes alike', () => {
    expect(keys.digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(keys.digest(Buffer.from('样本'))).toBe(keys.digest('样本'))
  })
})

describe('JWS with ES256', () => {
  const keys = fillings['JWS with ES256']
  const signed = (key: ReturnType<typeof pair>, header: object) =>
    new CompactSign(Buffer.from('{}')).setProtectedHeader({ alg: 'ES256', ...header }).sign(key)

  test('a key that is not pinned, or pinned for another centre, is not believed', async () => {
    const typ = 'gjj-exchange+jws'
    expect((await keys.read(await signed(stranger, { kid: 'one-1', typ }))).ok).toBe(false)
    expect((await keys.read(await signed(stranger, { kid: 'stranger-1', typ }))).ok).toBe(false)
    expect(await keys.read(await signed(keyOfOne, { kid: 'one-1', typ }))).toMatchObject({ ok: true, from: one })
  })

  test('what the same key signed for another purpose is no message', async () => {
    expect((await keys.read(await signed(keyOfOne, { kid: 'one-1' }))).ok).toBe(false)
    expect((await keys.read(await signed(keyOfOne, { kid: 'one-1', typ: 'JWT' }))).ok).toBe(false)
  })

  test('a message without a signature, in the header’s own word, is none', async () => {
    const head = Buffer.from(JSON.stringify({ alg: 'none', kid: 'one-1', typ: 'gjj-exchange+jws' })).toString(
      'base64url',
    )
    expect((await keys.read(`${head}.${Buffer.from('{}').toString('base64url')}.`)).ok).toBe(false)
  })

  test('a centre without a key cannot sign', async () => {
    await expect(keys.sign(CentreCode.parse('990000'), {})).rejects.toThrow('no key')
  })
})
