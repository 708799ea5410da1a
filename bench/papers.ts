import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { join } from 'node:path'
import { Day } from '../core/domain/values/day'
import { makePki } from '../local/pki/make-pki'
import { readDocumentFont } from '../server/adapters/documents/document-font'
import { renderPaper } from '../server/adapters/documents/render-paper'
import { signPdf } from '../server/adapters/documents/sign-pdf'
import { verifyPdf } from '../server/adapters/documents/verify-pdf'
import { sealKeyFromPem } from '../server/adapters/seal/seal-key'
import type { Paper } from '../server/ports'
import { inTurn, perSecond } from './in-turn'
import { browserThatPrints, drawnByPdfkit } from './paper-peers'
import { once, type Row, spread } from './row'

const paper: Paper = {
  kind: 'deposit-certificate',
  title: '住房公积金缴存证明',
  number: 'HSZM2026112447419521',
  centre: { name: '样本市住房公积金中心', phone: '0000-12329', code: '420000' as Paper['centre']['code'] },
  rows: [
    { label: '姓名', value: '欧阳喆䶮' },
    { label: '身份证号', value: '4200**********0027' },
    { label: '个人账号', value: '4202****0001' },
    { label: '缴存单位', value: '样本市示例机械有限公司（城山分公司）' },
    { label: '开户日期', value: '2009年7月1日' },
    { label: '账户状态', value: '封存' },
    { label: '缴至年月', value: '2026年8月' },
    { label: '缴存基数', value: '6,200.00元' },
    { label: '缴存比例', value: '单位12%，个人12%' },
    { label: '月缴存额', value: '1,488.00元（单位744.00，个人744.00）' },
    { label: '账户余额', value: '186,432.57元' },
    { label: '数据时间', value: '2026年11月24日 10:00' },
  ],
  statement: '兹证明欧阳喆䶮在我中心缴存住房公积金。截至2026年11月24日，缴存情况如下：',
  validity: '本证明自开具之日起2个月内有效。',
  issuedOn: Day.parse('2026-11-24'),
  checkUrl: 'https://check.example/check?n=HSZM2026112447419521&t=0123456789abcdef0123456789abcdef',
}

/** Certificates drawn and signed, and verified, each second on one core, beside the steps they cannot do without. */
export async function papers(project: string, rounds: number): Promise<Row[]> {
  const pki = await makePki(join(project, '.cache/bench/pki'))
  const seal = pki.centres.huangshi.seal
  const key = sealKeyFromPem(seal.keyPem, seal.chainPem)
  const fontFile = require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
  const font = await readDocumentFont(fontFile)
  const at = new Date()
  const draw = () => renderPaper(paper, font, key, at)
  const stated = { name: paper.centre.name, reason: paper.title, signedAt: at }
  const issue = async () => (await signPdf(await draw(), key, stated)).pdf
  const pdf = await issue()
  const verdict = verifyPdf(pdf, [pki.sealAuthority], at)
  if (!verdict.ok) throw new Error(`the certificate that is measured is not valid: ${JSON.stringify(verdict)}`)
  const secret = createPrivateKey(seal.keyPem)
  const open = createPublicKey(secret)
  const words = Buffer.alloc(4096, 7)
  const mark = sign('sha256', words, secret)

  const browser = await browserThatPrints(paper)
  const pdfkit = async () => signPdf(await drawnByPdfkit(paper, fontFile), key, stated)
  const [issued = [], drawn = [], byPdfkit = [], byBrowser = [], signatures = [], verified = [], checks = []] =
    await inTurn(
      rounds,
      () => perSecond(3, issue),
      () => perSecond(3, draw),
      () => perSecond(1, pdfkit),
      () => perSecond(3, async () => signPdf(await browser.draw(), key, stated)),
      () => perSecond(200, () => sign('sha256', words, secret)),
      () => perSecond(20, () => verifyPdf(pdf, [pki.sealAuthority], at)),
      () => perSecond(500, () => verify('sha256', words, open, mark)),
    )
  await browser.close()
  const kind = secret.asymmetricKeyType === 'rsa' ? `RSA-${secret.asymmetricKeyDetails?.modulusLength}` : 'EC'
  return [
    {
      what: 'certificate drawn and signed',
      unit: '/s',
      ours: spread(issued),
      peer: { name: 'drawn, not signed', figures: spread(drawn) },
    },
    {
      what: 'certificate drawn and signed',
      unit: '/s',
      ours: spread(issued),
      peer: { name: 'pdfkit: rows only, signed alike', figures: spread(byPdfkit) },
    },
    {
      what: 'certificate drawn and signed',
      unit: '/s',
      ours: spread(issued),
      peer: { name: 'Chromium: rows only, signed alike', figures: spread(byBrowser) },
    },
    {
      what: 'certificate drawn and signed',
      unit: '/s',
      ours: spread(issued),
      peer: { name: `${kind} signature alone`, figures: spread(signatures) },
    },
    {
      what: 'certificate, size',
      unit: 'KiB',
      ours: once(pdf.length / 1024),
      budget: { words: '≤ 60 KiB', kept: pdf.length <= 60 * 1024 },
    },
    {
      what: 'certificate verified',
      unit: '/s',
      ours: spread(verified),
      peer: { name: `${kind} check alone`, figures: spread(checks) },
    },
  ]
}
