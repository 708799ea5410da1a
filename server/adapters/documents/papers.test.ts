import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { huangshi } from '../../../core/catalogue/centres/huangshi/centre'
import { certificateText } from '../../../core/domain/certificate/certificate-text'
import { Day } from '../../../core/domain/values/day'
import { Month } from '../../../core/domain/values/month'
import { makePki, type Pki } from '../../../local/pki/make-pki'
import type { Paper } from '../../ports'
import { aCoreAccount, settledLoan } from '../../usecases/testing/a-core-person'
import { sealKeyFromPem } from '../seal/seal-key'
import { cleanPdf } from './clean-pdf'
import { type DocumentFont, MissingGlyphError, readDocumentFont } from './document-font'
import { renderPaper } from './render-paper'
import { SealOutOfDateError, signPdf } from './sign-pdf'
import { verifyPdf } from './verify-pdf'

const fontFile = require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
const now = new Date()

const certificate: Paper = {
  kind: 'deposit-certificate',
  title: '住房公积金缴存证明',
  number: 'HSZM-7F3K-92QD',
  centre: { name: '样本市住房公积金中心', phone: '0000-12329', code: '420000' as Paper['centre']['code'] },
  rows: [
    { label: '姓名', value: '欧阳喆䶮' },
    { label: '证件号码', value: '4200**********0027' },
    { label: '缴存单位', value: '样本市示例机械有限公司（城山分公司）' },
    { label: '账户余额', value: '186,432.57元' },
  ],
  statement: '兹证明欧阳喆䶮在我中心缴存住房公积金。截至2026年11月18日，缴存情况如下：',
  validity: '本证明自开具之日起2个月内有效。',
  issuedOn: Day.parse('2026-11-18'),
  checkUrl: 'https://check.example/c?n=0123456789abcdef0123456789abcdef',
}

const receipt: Paper = {
  ...certificate,
  kind: 'withdrawal-receipt',
  title: '住房公积金提取业务回执',
  rows: [
    ...certificate.rows,
    { label: '本金', value: '186,432.57元' },
    { label: '利息', value: '412.40元' },
    { label: '合计', value: '186,844.97元\n人民币壹拾捌万陆仟捌佰肆拾肆元玖角柒分' },
    { label: '收款账户', value: '示例银行，尾号0414' },
    { label: '验证码', value: '7F3K-92QD' },
  ],
  statement: '上述款项已划入您本人的银行卡。',
  validity: undefined,
}

let folder: string
let pki: Pki
let foreign: Pki
let font: DocumentFont

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'))
  pki = await makePki(join(folder, 'ours'), now)
  foreign = await makePki(join(folder, 'theirs'), now)
  font = await readDocumentFont(fontFile)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sealOf = (from: Pki) => sealKeyFromPem(from.centres.huangshi.seal.keyPem, from.centres.huangshi.seal.chainPem)

async function signed(paper: Paper = certificate, from: Pki = pki): Promise<Buffer> {
  const key = sealOf(from)
  const rendered = await renderPaper(paper, font, key, now)
  const words = { name: paper.centre.name, reason: paper.title, signedAt: now }
  return Buffer.from((await signPdf(rendered, key, words)).pdf)
}

const verdict = (pdf: Uint8Array, at = now) => verifyPdf(pdf, [pki.sealAuthority], at)

describe('a signed paper', () => {
  test('is accepted by our own verifier, which names the seal', async () => {
    expect(verdict(await signed())).toEqual({
      ok: true,
      subject: { commonName: '黄石市住房公积金中心', organisation: '黄石市住房公积金中心', unit: '演示专用章' },
    })
  })

  test('is no suspicious file to the centre that receives it', async () => {
    expect(await cleanPdf(await signed(), 20_000_000)).toMatchObject({ ok: true, pages: 1 })
  })

  test('a receipt is signed by the same engine', async () => {
    expect(verdict(await signed(receipt)).ok).toBe(true)
  })

  test('a 缴存使用证明 with its 回执 is one sheet, with every box and blank in the font', async () => {
    const centre = { ...certificate.centre, certificate: huangshi.certificate }
    const identity = { name: '欧阳喆䶮', idNumber: '420000196604120130' }
    const issuedOn = Day.parse('2026-12-02')
    const account = aCoreAccount(certificate.centre.code, { continuousFrom: Month.parse('2009-07') })
    const asked = { loanCentre: '内蒙古自治区示例盟住房公积金中心', role: '参贷人' }
    const loans = [settledLoan(certificate.centre.code)]
    const text = certificateText('loan-use', { centre, identity, account, loans, issuedOn, asked })
    const paper: Paper = { ...certificate, ...text, kind: 'loan-use-certificate', issuedOn }
    const pdf = await signed(paper)
    expect(verdict(pdf).ok).toBe(true)
    expect(await cleanPdf(pdf, 20_000_000)).toMatchObject({ ok: true, pages: 1 })
    const folderOfPapers = process.env['KEEP_PAPERS']
    if (folderOfPapers) writeFileSync(join(folderOfPapers, 'loan-use.pdf'), pdf)
  })

  test('a paper longer than a page is signed on its last page', async () => {
    const key = sealOf(pki)
    const long = { ...receipt, rows: Array.from({ length: 6 }, () => receipt.rows).flat() }
    const rendered = await renderPaper(long, font, key, now)
    expect(rendered.seal.page).toBeGreaterThan(0)
    const { pdf } = await signPdf(rendered, key, { name: '中心', reason: '回执', signedAt: now })
    expect(verdict(pdf).ok).toBe(true)
  })

  test('one flipped bit is found, wherever it is', async () => {
    const pdf = await signed()
    const gap = pdf.indexOf('/Contents <') + '/Contents <'.length
    const places = [
      6,
      Math.floor(pdf.length / 4),
      Math.floor(pdf.length / 2),
      gap + 40, // inside the signature's own bytes
      gap + 16_000, // in the zeros after it
      pdf.length - 400,
      pdf.length - 2,
      ...Array.from({ length: 60 }, (_, index) => gap + index * 97),
      ...Array.from({ length: 60 }, (_, index) => Math.floor((pdf.length * index) / 60)),
    ]
    for (const place of places)
      for (const bit of [0, 5, 7]) {
        const changed = Buffer.from(pdf)
        changed[place] = (changed[place] ?? 0) ^ (1 << bit)
        expect({ place, bit, ok: verdict(changed).ok }).toEqual({ place, bit, ok: false })
      }
  })

  test('bytes appended after the end are found', async () => {
    const pdf = await signed()
    expect(verdict(Buffer.concat([pdf, Buffer.from('\n')]))).toEqual({ ok: false, reason: 'not-whole-file' })
    expect(verdict(Buffer.concat([pdf, Buffer.from('9 0 obj<<>>endobj')]))).toEqual({
      ok: false,
      reason: 'not-whole-file',
    })
  })

  test('the signature of one paper does not fit another', async () => {
    const [one, other] = [await signed(), await signed({ ...certificate, number: 'HSZM-7F3K-92QE' })]
    const gapOf = (pdf: Buffer) => pdf.indexOf('/Contents <') + '/Contents <'.length
    const swapped = Buffer.from(one)
    other.copy(swapped, gapOf(one), gapOf(other), gapOf(other) + 16_384)
    expect(verdict(swapped)).toEqual({ ok: false, reason: 'content-changed' })
  })

  test('a seal of another authority is refused, though its names are the same', async () => {
    expect(verdict(await signed(certificate, foreign))).toEqual({ ok: false, reason: 'foreign-issuer' })
  })

  test('a key made for connections seals nothing', async () => {
    const { keyPem, chainPem } = pki.neighbours.bank.server
    const key = sealKeyFromPem(keyPem, chainPem)
    const rendered = await renderPaper(certificate, font, { caption: '章', demonstration: false }, now)
    const { pdf } = await signPdf(rendered, key, { name: '中心', reason: '证明', signedAt: now })
    expect(verdict(pdf)).toEqual({ ok: false, reason: 'foreign-issuer' })
    expect(verifyPdf(pdf, [pki.channelAuthority], now)).toEqual({ ok: false, reason: 'not-a-seal' })
  })

  test('is refused for a moment outside the validity of its certificates', async () => {
    expect(verdict(await signed(), new Date('2099-01-01'))).toEqual({ ok: false, reason: 'outside-validity' })
  })

  test('nothing is signed with a certificate that has run out', async () => {
    const key = sealOf(pki)
    const rendered = await renderPaper(certificate, font, key, now)
    await expect(
      signPdf(rendered, key, { name: '中心', reason: '证明', signedAt: new Date('2099-01-01') }),
    ).rejects.toBeInstanceOf(SealOutOfDateError)
  })

  test('what is no signed PDF is refused by reason', async () => {
    const key = sealOf(pki)
    const unsigned = await renderPaper(certificate, font, key, now)
    expect(verdict(Buffer.from('hello'))).toEqual({ ok: false, reason: 'not-a-pdf' })
    expect(verdict(unsigned.pdf)).toEqual({ ok: false, reason: 'no-signature' })
    expect(verdict(Buffer.alloc(0))).toEqual({ ok: false, reason: 'not-a-pdf' })
  })
})

describe('drawing a paper', () => {
  test('is refused when the font lacks a character, and the error names each', async () => {
    const rare = { ...certificate, rows: [{ label: '姓名', value: '王𡛓😀' }] }
    const drawing = renderPaper(rare, font, sealOf(pki), now)
    await expect(drawing).rejects.toBeInstanceOf(MissingGlyphError)
    await expect(drawing).rejects.toMatchObject({ code: 'glyph-missing', characters: ['𡛓', '😀'] })
  })

  test('is refused when a control character hides in a value', async () => {
    const hidden = { ...certificate, rows: [{ label: '姓名', value: '王\u0000样' }] }
    await expect(renderPaper(hidden, font, sealOf(pki), now)).rejects.toBeInstanceOf(MissingGlyphError)
  })

  test('a day that is none is refused', async () => {
    await expect(
      renderPaper({ ...certificate, issuedOn: '18/11/2026' as Day }, font, sealOf(pki), now),
    ).rejects.toThrow(RangeError)
  })
})

/** An independent checker where it is installed; where not, the test is named as skipped. */
function whereInstalled(command: string): jest.It {
  if (spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined) return test
  console.warn(`${command} is not installed: its checks are skipped`)
  return test.skip
}

describe('independent checkers', () => {
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' })
  const onDisk = (pdf: Buffer) => {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    return file
  }

  whereInstalled('pdfsig')('pdfsig calls the signature valid over the whole document', async () => {
    const words = run('pdfsig', '-nocert', onDisk(await signed()))
    expect(words).toContain('Signature is Valid')
    expect(words).toContain('Total document signed')
    expect(words).toContain('ETSI.CAdES.detached')
  })

  whereInstalled('certutil')('pdfsig trusts the seal once our authority is in its store', async () => {
    const store = join(folder, 'nss')
    const authority = join(folder, 'authority.pem')
    writeFileSync(authority, pki.sealAuthority)
    run('mkdir', '-p', store)
    run('certutil', '-N', '-d', `sql:${store}`, '--empty-password')
    run('certutil', '-A', '-d', `sql:${store}`, '-n', 'ours', '-t', 'CT,C,C', '-i', authority)
    expect(run('pdfsig', '-nssdir', `sql:${store}`, onDisk(await signed()))).toContain('Certificate is Trusted')
  })

  whereInstalled('qpdf')('qpdf finds no fault', async () => {
    expect(run('qpdf', '--check', onDisk(await signed(receipt)))).toContain('No syntax or stream encoding errors')
  })

  whereInstalled('pdftotext')('every word can be copied out as text', async () => {
    const words = run('pdftotext', onDisk(await signed(receipt)), '-').replace(/\s/g, '')
    for (const expected of [
      '欧阳喆䶮',
      '人民币壹拾捌万陆仟捌佰肆拾肆元玖角柒分',
      '验证码',
      '演示专用章',
      '演示样本',
      '12329',
    ])
      expect(words).toContain(expected)
  })
})
