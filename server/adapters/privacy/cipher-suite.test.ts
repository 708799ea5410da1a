import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { sm3, sm4 } from 'sm-crypto-v2'
import { aesSuite } from './aes-suite'
import { smSuite } from './sm-suite'

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex')

describe.each([aesSuite, smSuite])('suite $name', suite => {
  const key = randomBytes(suite.keyBytes)

  test('gives back what was encrypted, and refuses any bit that differs, another place, another key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(), fc.nat({ max: 7 }), (value, at, bit) => {
        const place = Buffer.from('place')
        const sealed = Buffer.from(suite.encrypt(key, value, place))
        expect(Buffer.from(suite.decrypt(key, sealed, place))).toEqual(Buffer.from(value))
        const changed = Buffer.from(sealed)
        const index = at % changed.length
        changed.writeUInt8(changed.readUInt8(index) ^ (1 << bit), index)
        expect(() => suite.decrypt(key, changed, place)).toThrow()
        expect(() => suite.decrypt(key, sealed.subarray(0, -1), place)).toThrow()
        expect(() => suite.decrypt(key, sealed, Buffer.from('plac'))).toThrow()
        expect(() => suite.decrypt(randomBytes(suite.keyBytes), sealed, place)).toThrow()
      }),
      { numRuns: 60 },
    )
  })
})

describe('the national algorithms', () => {
  test('SM4-GCM gives the example of RFC 8998, appendix A.1', () => {
    const words = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'ee', 'aa'].map(byte => byte.repeat(8)).join('')
    const { output, tag } = sm4.encrypt(Uint8Array.from(hex(words)), '0123456789abcdeffedcba9876543210', {
      mode: 'gcm',
      iv: '00001234567800000000abcd',
      associatedData: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
      outputTag: true,
    }) as { output: string; tag: string }
    expect(output).toBe(
      hex(`17f399f08c67d5ee19d0dc9969c4bb7d 5fd46fd3756489069157b282bb200735
           d82710ca5c22f0ccfa7cbf93d496ac15 a56834cbcf98c397b4024a2691233b8d`).toString('hex'),
    )
    expect(tag).toBe('83de3541e4c2b58177e065a9bf7b62ec')
  })

  test('SM4 and SM3 agree with OpenSSL', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.uint8Array({ maxLength: 200 }), (key, value) => {
        const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
        const block = Uint8Array.from({ length: 16 }, (_, at) => value[at] ?? 0)
        expect(sm4.encrypt(block, key, { padding: 'none' })).toBe(cipher.update(block).toString('hex'))
        expect(sm3(value)).toBe(createHash('sm3').update(value).digest('hex'))
        expect(Buffer.from(smSuite.mac(key, 'x')).toString('hex')).toBe(
          createHmac('sm3', key).update('x').digest('hex'),
        )
      }),
      { numRuns: 200 },
    )
  })
})
