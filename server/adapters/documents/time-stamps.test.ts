import { execFileSync, spawnSync } from 'node:child_process'
import { createPrivateKey, randomBytes, sign, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Day } from '../../../core/domain/values/day'
import { type SpawnedNeighbour, spawnNeighbour } from '../../../local/neighbours/spawn-neighbour'
import { makePki, type Pki } from '../../../local/pki/make-pki'
import type { Paper } from '../../ports'
import { sealKeyFromPem } from '../seal/seal-key'
import { readDocumentFont } from './document-font'
import { renderPaper } from './render-paper'
import { signPdf } from './sign-pdf'
import { judgeTimeStamp, TimeStampError, timeStampRequest, tokenIn } from './time-stamp-token'
import { timeStampOf } from './time-stamps'
import { verifyPdf } from './verify-pdf'

const now = new Date()
const paper: Paper = {
  kind: 'deposit-certificate',
  title: '住房公积金缴存证明',
  number: 'HSZM-7F3K-92QD',
  centre: { name: '样本市住房公积金中心', phone: '0000-12329', code: '420000' as Paper['centre']['code'] },
  rows: [{ label: '姓名', value: '欧阳喆' }],
  statement: '兹证明欧阳喆在我中心缴存住房公积金。',
  issuedOn: Day.parse('2026-11-18'),
}

let folder: string
let pki: Pki
let service: SpawnedNeighbour
const at = () => ({ base: `${service.base}/`, ca: pki.sealAuthority })
const behave = (body: object) =>
  fetch(`${service.control}/control/behaviour`, { method: 'POST', body: JSON.stringify(body) })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stamps-'))
  pki = await makePki(join(folder, 'pki'), now)
  service = await spawnNeighbour('time-stamp', 'time-stamp', { ...pki.timeStamps, control: true }, folder)
}, 60_000)
afterAll(async () => {
  await service?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function signed() {
  const { keyPem, chainPem } = pki.centres.huangshi.seal
  const key = sealKeyFromPem(keyPem, chainPem)
  const font = await readDocumentFont(
    require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  )
  const words = { name: paper.centre.name, reason: paper.title, signedAt: now }
  return signPdf(await renderPaper(paper, font, key, now), key, words, signature => timeStampOf(at(), signature))
}

test('a paper carries the stamp of the service, and our verifier says when', async () => {
  const { pdf, stamped } = await signed()
  expect(stamped).toBe(true)
  const verdict = verifyPdf(pdf, [pki.sealAuthority], now, [pki.sealAuthority])
  expect(verdict).toMatchObject({ ok: true, subject: { unit: '演示专用章' } })
  const stampedAt = verdict.ok ? verdict.stampedAt : undefined
  expect(Math.abs((stampedAt?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
})

test('a stamp of a service nobody trusts is refused', async () => {
  const foreign = await makePki(join(folder, 'foreign'), now)
  const { pdf } = await signed()
  expect(verifyPdf(pdf, [pki.sealAuthority], now, [foreign.sealAuthority])).toEqual({
    ok: false,
    reason: 'time-stamp-wrong',
  })
  expect(verifyPdf(pdf, [pki.sealAuthority], now)).toEqual({ ok: false, reason: 'time-stamp-wrong' })
})

test.each([
  ['refuses', { fault: 'status', status: 503, times: 2 }],
  ['breaks off', { fault: 'reset-before', times: 2 }],
  ['says half', { fault: 'truncate', times: 2 }],
  ['is silent', { fault: 'silence-before', times: 1 }],
])('a paper is issued without one when the service %s', async (_, fault) => {
  await behave(fault)
  const { pdf, stamped } = await signed()
  expect(stamped).toBe(false)
  expect(verifyPdf(pdf, [pki.sealAuthority], now)).toMatchObject({ ok: true })
})

test('asked again when the first answer is lost', async () => {
  await behave({ fault: 'reset-before', times: 1 })
  expect((await signed()).stamped).toBe(true)
})

test('a reply to another asking is none, and a token of another signature neither', async () => {
  const [one, other] = [randomBytes(256), randomBytes(256)]
  const nonce = Buffer.of(0x41, 2, 3, 4, 5, 6, 7, 8)
  const reply = await fetch(at().base, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: Buffer.from(timeStampRequest(one, nonce)),
  })
  const bytes = new Uint8Array(await reply.arrayBuffer())
  expect(() => tokenIn(bytes, Buffer.of(0x41, 2, 3, 4, 5, 6, 7, 9))).toThrow(TimeStampError)
  const token = tokenIn(bytes, nonce)
  expect(judgeTimeStamp(token, one, [pki.sealAuthority])).toBeInstanceOf(Date)
  expect(() => judgeTimeStamp(token, other, [pki.sealAuthority])).toThrow('imprint')
})

const openssl = spawnSync('openssl', ['version'], { stdio: 'ignore' }).error === undefined
if (!openssl) console.warn('openssl is not installed: its judgement of time stamps is skipped')
;(openssl ? test : test.skip)('openssl judges the token of the stand-in alike', async () => {
  const signature = randomBytes(256)
  const token = await timeStampOf(at(), signature)
  const file = (name: string, bytes: string | Uint8Array) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const args = ['-in', file('token', token ?? ''), '-token_in', '-data', file('data', signature)]
  const said = execFileSync('openssl', ['ts', '-verify', ...args, '-CAfile', file('ca', pki.sealAuthority)])
  expect(said.toString()).toContain('OK')
  expect(new X509Certificate(pki.timeStamps.chainPem).keyUsage).toEqual(['1.3.6.1.5.5.7.3.8'])
})

const pdfsig = spawnSync('pdfsig', ['-v'], { stdio: 'ignore' }).error === undefined
if (!pdfsig) console.warn('pdfsig is not installed: its judgement of stamped papers is skipped')
;(pdfsig ? test : test.skip)('pdfsig finds a stamped paper valid and wholly signed', async () => {
  const { pdf } = await signed()
  writeFileSync(join(folder, 'stamped.pdf'), pdf)
  const said = execFileSync('pdfsig', ['-nocert', join(folder, 'stamped.pdf')]).toString()
  expect(said).toContain('Signature is Valid')
  expect(said).toContain('Total document signed')
})

test('no byte of a token can be changed unseen', async () => {
  const signature = sign('sha256', Buffer.from('x'), createPrivateKey(pki.centres.huangshi.seal.keyPem))
  const token = (await timeStampOf(at(), signature)) ?? Buffer.alloc(0)
  const unseen: number[] = []
  for (let place = 0; place < token.length; place++) {
    const changed = Buffer.from(token)
    changed[place] = (changed[place] ?? 0) ^ 1
    try {
      const when = judgeTimeStamp(changed, signature, [pki.sealAuthority]).getTime()
      if (when !== judgeTimeStamp(token, signature, [pki.sealAuthority]).getTime()) unseen.push(place)
    } catch {
      // refused, as it should be
    }
  }
  expect(token.length).toBeGreaterThan(500)
  expect(unseen).toEqual([])
})
