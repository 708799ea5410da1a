import { execFileSync, spawnSync } from 'node:child_process'
import { generateKeyPairSync, verify, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { issueCertificate } from '../../../local/pki/issue-certificate'
import { makePki, type Pki } from '../../../local/pki/make-pki'
import { sealKeyFromPem } from './seal-key'
import { sealKeyFromP12 } from './seal-key-from-p12'

let folder: string
let pki: Pki

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'seal-'))
  pki = await makePki(folder, new Date())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pem = (key: { export(options: { type: 'pkcs8'; format: 'pem' }): string | Buffer }) =>
  key.export({ type: 'pkcs8', format: 'pem' }).toString()

function selfIssued(unit: string, namedCurve = 'P-256') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve })
  const subject = { organisation: '样本中心', unit, commonName: '样本中心' }
  const issuer = { name: subject, privateKey, publicKey }
  return {
    keyPem: pem(privateKey),
    chainPem: issueCertificate({
      subject,
      publicKey,
      issuer,
      use: 'seal',
      from: new Date(),
      until: new Date(Date.now() + 86_400_000),
    }),
  }
}

describe('a seal read from PEM', () => {
  test('is for demonstration only when its certificate says so', () => {
    const shown = selfIssued('演示专用章')
    const real = selfIssued('业务专用章')
    expect(sealKeyFromPem(shown.keyPem, shown.chainPem)).toMatchObject({ demonstration: true, caption: '演示专用章' })
    expect(sealKeyFromPem(real.keyPem, real.chainPem)).toMatchObject({ demonstration: false, caption: '业务专用章' })
  })

  test('puts the certificate of the key first, whatever the order of the file', () => {
    const { keyPem, chainPem } = pki.centres.alxa.seal
    const reversed = chainPem
      .split(/(?<=-----END CERTIFICATE-----\n)/)
      .reverse()
      .join('')
    const { chain } = sealKeyFromPem(keyPem, reversed)
    expect(chain.map(certificate => certificate.ca)).toEqual([false, true])
  })

  test('signs what its certificate verifies', async () => {
    const { keyPem, chainPem } = pki.centres.huangshi.seal
    const key = sealKeyFromPem(keyPem, chainPem)
    const words = Buffer.from('样本')
    expect(verify('sha256', words, new X509Certificate(chainPem).publicKey, await key.sign(words))).toBe(true)
  })

  test('is refused by code when key and certificate differ, are unreadable or weak', () => {
    const { keyPem, chainPem } = pki.centres.huangshi.seal
    const odd = selfIssued('章', 'secp224r1')
    const codeOf = (key: string, chain: string) => {
      try {
        sealKeyFromPem(key, chain)
        return 'accepted'
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    expect(codeOf(pki.centres.alxa.seal.keyPem, chainPem)).toBe('key-and-certificate-differ')
    expect(codeOf(odd.keyPem, odd.chainPem)).toBe('key-too-weak')
    expect(codeOf('no key', chainPem)).toBe('key-unreadable')
    expect(codeOf(keyPem, '')).toBe('key-and-certificate-differ')
    expect(codeOf(keyPem, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')).toBe(
      'certificate-unreadable',
    )
  })
})

describe('a seal read from PKCS#12', () => {
  const opensslIsThere = spawnSync('openssl', ['version'], { stdio: 'ignore' }).error === undefined
  if (!opensslIsThere) console.warn('openssl is not installed: reading a PKCS#12 file is skipped')
  const whereOpenssl = opensslIsThere ? test : test.skip

  /** As a certificate authority would hand it out: RSA throughout, Chinese names. */
  function handedOut(kind: 'rsa' | 'ec') {
    const keys = () =>
      kind === 'rsa'
        ? generateKeyPairSync('rsa', { modulusLength: 2048 })
        : generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const [authority, own] = [keys(), keys()]
    const name = { organisation: '样本认证机构', commonName: '样本根证书' }
    const subject = { organisation: '样本中心', unit: '业务专用章', commonName: '样本中心' }
    const common = { issuer: { name, ...authority }, from: new Date(), until: new Date(Date.now() + 86_400_000) }
    const root = issueCertificate({ ...common, subject: name, publicKey: authority.publicKey, use: 'authority' })
    const leaf = issueCertificate({ ...common, subject, publicKey: own.publicKey, use: 'seal' })
    const at = (file: string) => join(folder, `${kind}-${file}`)
    writeFileSync(at('key.pem'), pem(own.privateKey))
    writeFileSync(at('leaf.pem'), leaf)
    writeFileSync(at('root.pem'), root)
    const args = ['-inkey', at('key.pem'), '-in', at('leaf.pem'), '-certfile', at('root.pem'), '-out', at('seal.p12')]
    execFileSync('openssl', ['pkcs12', '-export', ...args, '-passout', 'pass:right'], { stdio: 'ignore' })
    return { p12: readFileSync(at('seal.p12')), leaf, root }
  }

  whereOpenssl.each(['rsa', 'ec'] as const)(
    'holds the very certificates of the file (%s), Chinese names included',
    async kind => {
      const { p12, leaf, root } = handedOut(kind)
      const key = sealKeyFromP12(p12, 'right')
      expect(key.chain.map(certificate => certificate.fingerprint256)).toEqual(
        [leaf, root].map(text => new X509Certificate(text).fingerprint256),
      )
      expect(key).toMatchObject({ caption: '业务专用章', demonstration: false })
      const words = Buffer.from('样本')
      expect(verify('sha256', words, new X509Certificate(leaf).publicKey, await key.sign(words))).toBe(true)
    },
  )

  whereOpenssl('is refused for a wrong password', () => {
    expect(() => sealKeyFromP12(handedOut('ec').p12, 'wrong')).toThrow('key-unreadable')
  })

  test('is refused when the file is damaged', () => {
    expect(() => sealKeyFromP12(Buffer.from('nothing'), 'right')).toThrow('key-unreadable')
  })
})
