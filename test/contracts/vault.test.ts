import { randomBytes } from 'node:crypto'
import { openVault, type VaultKey } from '../../server/adapters/privacy/vault'
import type { Vault } from '../../server/ports'
import { memoryVault } from '../../server/usecases/testing/memory-vault'

const aes = (key: Uint8Array): VaultKey => ({ suite: 'aes', key })
const sm = (key: Uint8Array): VaultKey => ({ suite: 'sm', key })

const fillings: Record<string, Vault> = {
  'the vault in memory': memoryVault,
  'the vault with national algorithms': openVault({
    wrapping: new Map([[1, sm(randomBytes(16))]]),
    current: 1,
    index: sm(randomBytes(32)),
  }),
  'the vault with keys': openVault({
    wrapping: new Map([[1, aes(randomBytes(32))]]),
    current: 1,
    index: aes(randomBytes(32)),
  }),
}

describe.each(Object.entries(fillings))('%s', (_, vault) => {
  test('opens what it sealed, field by field, and shows nothing of it', () => {
    const sealed = vault.seal('person:1', { name: '李·样本', phone: '13900000000' })
    expect(vault.open('person:1', sealed, 'name')).toBe('李·样本')
    expect(vault.open('person:1', sealed, 'phone')).toBe('13900000000')
    expect(JSON.stringify(sealed)).not.toMatch(/李|13900000000/)
  })

  test('survives the way through a database', () => {
    const sealed = JSON.parse(JSON.stringify(vault.seal('person:1', { name: '李' })))
    expect(vault.open('person:1', sealed, 'name')).toBe('李')
  })

  test('a file comes back byte for byte, lies there unread, and opens for its own record alone', () => {
    const given = Buffer.from('%PDF-1.7 signed')
    const { sealed, content } = vault.sealFile('file-1', given)
    expect(Buffer.from(content).includes('signed')).toBe(false)
    expect(Buffer.from(vault.openFile('file-1', sealed, content)).equals(given)).toBe(true)
    expect(() => vault.openFile('file-2', sealed, content)).toThrow()
    expect(() =>
      vault.openFile('file-1', vault.sealFile('file-1', given).sealed, Buffer.from(content).subarray(1)),
    ).toThrow()
  })

  test('does not open for another record or a field that is not there', () => {
    const sealed = vault.seal('person:1', { name: '李' })
    expect(() => vault.open('person:2', sealed, 'name')).toThrow()
    expect(() => vault.open('person:1', sealed, 'phone')).toThrow()
  })

  test('gives equal indexes for equal values of a field only', () => {
    expect(vault.blind('phone', '13900000000')).toBe(vault.blind('phone', '13900000000'))
    expect(vault.blind('phone', '13900000000')).not.toBe(vault.blind('phone', '13900000001'))
    expect(vault.blind('phone', '13900000000')).not.toBe(vault.blind('idNumber', '13900000000'))
  })
})
