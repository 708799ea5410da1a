import { randomBytes } from 'node:crypto'
import { openVault, type VaultKey } from './vault'

const aes = (key: Uint8Array): VaultKey => ({ suite: 'aes', key })
const first = randomBytes(32)
const second = randomBytes(32)
const index = randomBytes(32)
const vault = openVault({ wrapping: new Map([[1, aes(first)]]), current: 1, index: aes(index) })

describe('the vault', () => {
  test('gives back what was sealed, Chinese names included', () => {
    const sealed = vault.seal('person:1', { name: '欧阳·𠮷', idNumber: '420000199001010013', empty: '' })
    expect(vault.open('person:1', sealed, 'name')).toBe('欧阳·𠮷')
    expect(vault.open('person:1', sealed, 'idNumber')).toBe('420000199001010013')
    expect(vault.open('person:1', sealed, 'empty')).toBe('')
    expect(JSON.stringify(sealed)).not.toContain('42000019900101')
  })

  test('seals the same value differently each time', () => {
    expect(vault.seal('a', { x: 'same' }).fields.x).not.toBe(vault.seal('a', { x: 'same' }).fields.x)
  })

  test('a value moved to another record or field cannot be opened', () => {
    const sealed = vault.seal('person:1', { name: '张三', phone: '13900000000' })
    expect(() => vault.open('person:2', sealed, 'name')).toThrow()
    const swapped = { ...sealed, fields: { name: sealed.fields.phone ?? '' } }
    expect(() => vault.open('person:1', swapped, 'name')).toThrow()
  })

  test.each([0, 5, 12, 20, 28, 30])('a bit flipped in byte %i is noticed', at => {
    const sealed = vault.seal('person:1', { name: '张三' })
    const bytes = Buffer.from(sealed.fields.name ?? '', 'base64')
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    expect(() => vault.open('person:1', { ...sealed, fields: { name: bytes.toString('base64') } }, 'name')).toThrow()
  })

  test('a shortened authentication tag is not accepted', () => {
    const sealed = vault.seal('person:1', { name: '' })
    const short = Buffer.from(sealed.fields.name ?? '', 'base64')
      .subarray(0, 16)
      .toString('base64')
    expect(() => vault.open('person:1', { ...sealed, fields: { name: short } }, 'name')).toThrow()
  })

  test('what an older key wrapped still opens after the key was changed, and new envelopes use the new one', () => {
    const old = vault.seal('person:1', { name: '张三' })
    const rotated = openVault({
      wrapping: new Map([
        [1, aes(first)],
        [2, aes(second)],
      ]),
      current: 2,
      index: aes(index),
    })
    expect(rotated.open('person:1', old, 'name')).toBe('张三')
    expect(rotated.seal('person:1', { name: '张三' }).keyVersion).toBe(2)
    expect(() => vault.open('person:1', rotated.seal('person:1', { name: '张三' }), 'name')).toThrow(
      'no wrapping key of version 2',
    )
  })

  test('a field that was never sealed is an error, also one every object has', () => {
    const sealed = vault.seal('person:1', { name: '张三' })
    expect(() => vault.open('person:1', sealed, 'phone')).toThrow(RangeError)
    expect(() => vault.open('person:1', sealed, 'toString')).toThrow(RangeError)
  })

  test('equal values give equal indexes within a field, however they were typed, and differ between fields and keys', () => {
    expect(vault.blind('idNumber', '11010519491231002x')).toBe(vault.blind('idNumber', ' １1010519491231002X '))
    expect(vault.blind('idNumber', '1')).not.toBe(vault.blind('phone', '1'))
    const other = openVault({ wrapping: new Map([[1, aes(first)]]), current: 1, index: aes(randomBytes(32)) })
    expect(other.blind('idNumber', '1')).not.toBe(vault.blind('idNumber', '1'))
  })

  test('keys of a wrong length or a missing current key are refused at once', () => {
    expect(() => openVault({ wrapping: new Map([[1, aes(randomBytes(16))]]), current: 1, index: aes(index) })).toThrow(
      RangeError,
    )
    expect(() => openVault({ wrapping: new Map([[1, aes(first)]]), current: 2, index: aes(index) })).toThrow(RangeError)
  })

  test('renewed envelopes open with the new key alone, also when the new key is of the other suite', () => {
    const old = vault.seal('person:1', { name: '张三', phone: '13900000000' })
    for (const key of [aes(second), { suite: 'sm' as const, key: randomBytes(16) }]) {
      const both = openVault({
        wrapping: new Map([
          [1, aes(first)],
          [2, key],
        ]),
        current: 2,
        index: aes(index),
      })
      const renewed = both.renew('person:1', old)
      expect(both.renew('person:1', renewed)).toBe(renewed)
      const alone = openVault({ wrapping: new Map([[2, key]]), current: 2, index: aes(index) })
      expect([alone.open('person:1', renewed, 'name'), alone.open('person:1', renewed, 'phone')]).toEqual([
        '张三',
        '13900000000',
      ])
      expect(() => both.renew('person:2', old)).toThrow()
    }
  })
})
