import { execFile } from 'node:child_process'
import { createPrivateKey, createPublicKey, sign, verify, X509Certificate } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { makePki, type Pki } from './make-pki'

let folder: string
let pki: Pki
const now = new Date()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pki-'))
  pki = await makePki(folder, now)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the keys of the stand-in world', () => {
  test('are made once and read again on the next start', async () => {
    expect(await makePki(folder, now)).toEqual(pki)
  })

  test('are the same for two processes that start at once', async () => {
    const together = join(folder, 'together')
    const start = () =>
      promisify(execFile)(process.execPath, [require.resolve('tsx/cli'), join(__dirname, 'make-pki.ts'), together])
    const [one, other, third] = (await Promise.all([start(), start(), start()])).map(({ stdout }) => stdout)
    expect(one).toMatch(/authority of the seals [0-9A-F:]{95}/)
    expect([other, third]).toEqual([one, one])
    expect(readdirSync(together)).toEqual(['pki.json'])
  }, 30_000)

  test('are made anew when they are about to run out', async () => {
    const inThreeYears = new Date(now.getTime() + 3 * 366 * 86_400_000)
    const other = join(folder, 'old')
    const old = await makePki(other, now)
    expect((await makePki(other, inThreeYears, inThreeYears)).sealAuthority).not.toBe(old.sealAuthority)
  })

  test.each([
    ['before today', -400],
    ['after today', 400],
  ])('are good today and on the day a world opens that lies %s', async (_name, days) => {
    const opensAt = new Date(now.getTime() + days * 86_400_000)
    const { centres, neighbours } = await makePki(join(folder, `opens${days}`), opensAt, now)
    for (const { chainPem } of [centres.alxa.seal, centres.alxa.client, neighbours.bank.server]) {
      const { validFrom, validTo } = new X509Certificate(chainPem)
      for (const moment of [opensAt, now]) {
        expect(new Date(validFrom).getTime()).toBeLessThan(moment.getTime())
        expect(new Date(validTo).getTime()).toBeGreaterThan(moment.getTime())
      }
    }
  })

  test.each(['huangshi', 'alxa'] as const)('the seal of %s says 演示 and is issued by the seal authority', name => {
    const { keyPem, chainPem } = pki.centres[name].seal
    const seal = new X509Certificate(chainPem)
    expect(seal.subject).toContain('OU=演示专用章')
    expect(seal.checkPrivateKey(createPrivateKey(keyPem))).toBe(true)
    expect(seal.verify(createPublicKey(pki.sealAuthority))).toBe(true)
    expect(seal.verify(createPublicKey(pki.channelAuthority))).toBe(false)
  })

  test('a message key signs, and its public half verifies', () => {
    for (const { privateKeyPem, publicKeyPem, publicJwk, kid } of [
      ...Object.values(pki.centres).map(centre => centre.messages),
      ...Object.values(pki.neighbours).map(neighbour => neighbour.messages),
    ]) {
      const words = Buffer.from(kid)
      const signature = sign('sha256', words, privateKeyPem)
      expect(verify('sha256', words, publicKeyPem, signature)).toBe(true)
      expect(publicJwk).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', kid })
      expect(publicJwk).not.toHaveProperty('d')
    }
  })

  test('a neighbour serves whoever shows a certificate of ours and nobody else', async () => {
    const { server } = pki.neighbours['core-huangshi']
    const { client } = pki.centres.huangshi
    const ca = pki.channelAuthority
    const listening = https.createServer(
      { key: server.keyPem, cert: server.chainPem, ca, requestCert: true, rejectUnauthorized: true },
      (_request, reply) => reply.end('heard'),
    )
    await new Promise<void>(resolve => listening.listen(0, '127.0.0.1', resolve))
    const { port } = listening.address() as AddressInfo
    const ask = (options: https.RequestOptions) =>
      new Promise<string>((resolve, reject) => {
        https
          .get({ host: '127.0.0.1', port, ca, agent: false, ...options }, reply => {
            let body = ''
            reply.on('data', part => {
              body += part
            })
            reply.on('end', () => resolve(body))
          })
          .on('error', reject)
      })
    try {
      expect(await ask({ key: client.keyPem, cert: client.chainPem })).toBe('heard')
      await expect(ask({})).rejects.toThrow()
      const stranger = pki.centres.huangshi.seal
      await expect(ask({ key: stranger.keyPem, cert: stranger.chainPem })).rejects.toThrow()
    } finally {
      await new Promise(resolve => listening.close(resolve))
    }
  })
})
