import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CentreCode } from '../../core/domain/values/ids'
import { agree } from '../../local/acting/agree'
import { type Depositor, depositor, logInByFace } from '../../local/acting/depositor'
import { freshKey } from '../../local/acting/retirement'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { verifyPdf } from '../../server/adapters/documents/verify-pdf'
import { openWorld } from '../stage/open-world'

const huangshi = CentreCode.parse('420200')
const alxa = CentreCode.parse('152900')

const pdfsig = spawnSync('pdfsig', ['-v']).error === undefined
const qpdf = spawnSync('qpdf', ['--version']).error === undefined
const withPdfsig = pdfsig ? test : test.skip
const withQpdf = qpdf ? test : test.skip

let world: World
let folder: string
let holder: Depositor
let account: string
beforeAll(async () => {
  world = await openWorld()
  folder = mkdtempSync(join(tmpdir(), 'certificates-'))
  holder = depositor(world, 'openid-he')
  await logInByFace(world, holder, people.huangshiWorker, huangshi)
  account = await accountOf(holder, huangshi)
}, 120_000)
afterAll(async () => {
  await world?.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
}, 30_000)

async function accountOf(who: Depositor, centre: CentreCode): Promise<string> {
  const { accounts } = await who.get('look-up-accounts', { centre, consent: await agree(who, centre) })
  return accounts[0]?.id ?? ''
}

async function issue(who = holder, centre = huangshi, id = account, key = freshKey()) {
  const { offer } = await who.get('list-certificates', { centre })
  if (!offer) throw new Error(`${centre} gives no certificate online`)
  const asked = { loanCentre: '示例省示例市住房公积金中心', borrowerRole: 'borrower' }
  const answers = offer.fields.length > 0 ? { answers: asked } : {}
  return (await who.get('issue-certificate', { centre, account: id, kind: offer.kind, key, ...answers })).certificate
}

async function fetchPdf(who: Depositor, number: string): Promise<Buffer> {
  const { link } = await who.get('open-certificate', { number })
  const reply = await fetch(link)
  expect(reply.status).toBe(200)
  return Buffer.from(await reply.arrayBuffer())
}

/** As a stranger's phone does after scanning; each has an address of its own minute. */
async function check(url: string, accept = 'application/json') {
  await wind(world, 5)
  const reply = await fetch(url, { headers: { accept } })
  return { status: reply.status, text: await reply.text(), headers: reply.headers }
}

const worldNow = () => new Date(Date.now() + world.offsetMs())
/** Papers of the stand-in world carry a time stamp; its service stands under the same authority as the seals. */
const verdict = (pdf: Uint8Array) => verifyPdf(pdf, [world.pki.sealAuthority], worldNow(), [world.pki.sealAuthority])

function sigOf(pdf: Uint8Array): string {
  const file = join(folder, `${freshKey()}.pdf`)
  writeFileSync(file, pdf)
  return spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' }).stdout
}

describe('a certificate, made while the person watches', () => {
  test('is signed by the seal of the centre that keeps the account, and found valid by anybody with the paper', async () => {
    const certificate = await issue()
    expect(certificate).toMatchObject({ state: 'valid', centre: huangshi, checks: [] })
    const pdf = await fetchPdf(holder, certificate.number)
    expect(verdict(pdf)).toEqual({
      ok: true,
      subject: { commonName: '黄石市住房公积金中心', organisation: '黄石市住房公积金中心', unit: '演示专用章' },
      stampedAt: expect.any(Date),
    })
    const said = await check(certificate.checkUrl)
    expect(said.status).toBe(200)
    expect(JSON.parse(said.text)).toMatchObject({
      body: { number: certificate.number, state: 'valid', centreName: '黄石市住房公积金中心', maskedName: '何*梅' },
    })
    const page = await check(certificate.checkUrl, 'text/html')
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.text).toContain('证明真实，目前有效')
    for (const secret of [people.huangshiWorker.name, people.huangshiWorker.idNumber, people.huangshiWorker.phone])
      expect(said.text + page.text).not.toContain(secret)
  }, 60_000)

  test('shows its owner that it was looked at, and when', async () => {
    const certificate = await issue()
    await check(certificate.checkUrl)
    await check(certificate.checkUrl, 'text/html')
    const seen = (await holder.get('show-certificate', { number: certificate.number })).certificate
    expect(seen.checks).toHaveLength(2)
    const listed = (await holder.get('list-certificates', { centre: huangshi })).certificates
    expect(listed.find(one => one.number === certificate.number)?.checks).toHaveLength(2)
    expect((await holder.get('list-certificates', { centre: alxa })).certificates).toEqual([])
  }, 60_000)

  test('is one however often and from wherever the same key asks for it', async () => {
    const key = freshKey()
    const asked = { centre: huangshi, account, kind: 'deposit', key } as const
    const answers = await Promise.all(Array.from({ length: 5 }, () => holder.ask('issue-certificate', asked)))
    const again = await issue(holder, huangshi, account, key)
    for (const answer of answers) {
      if (answer.ok) expect(answer.body.certificate.number).toBe(again.number)
      else expect(answer.problem).toMatchObject({ code: 'documents.unavailable' })
    }
    const listed = (await holder.get('list-certificates', { centre: huangshi })).certificates
    expect(listed.filter(one => one.number === again.number)).toHaveLength(1)
    const other = { ...asked, account: 'f'.repeat(64) }
    expect(await holder.ask('issue-certificate', other)).toMatchObject({ problem: { code: 'request.key-reused' } })
  }, 60_000)

  test('has every character of a rare name, and of one with a dot', async () => {
    const rare = depositor(world, 'openid-tian')
    await logInByFace(world, rare, people.huangshiRareName, huangshi)
    const dotted = depositor(world, 'openid-bater')
    await logInByFace(world, dotted, people.alxaDotted, alxa)
    for (const [who, centre, person] of [
      [rare, huangshi, people.huangshiRareName],
      [dotted, alxa, people.alxaDotted],
    ] as const) {
      const certificate = await issue(who, centre, await accountOf(who, centre))
      const pdf = await fetchPdf(who, certificate.number)
      expect(verdict(pdf).ok).toBe(true)
      const file = join(folder, 'name.pdf')
      writeFileSync(file, pdf)
      if (spawnSync('pdftotext', ['-v']).error === undefined)
        expect(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })).toContain(person.name)
    }
  }, 60_000)

  test('is opened by a link that is dead after 300 seconds', async () => {
    const certificate = await issue()
    const { link, expiresAt } = await holder.get('open-certificate', { number: certificate.number })
    expect(Date.parse(expiresAt) - (Date.now() + world.offsetMs())).toBeLessThanOrEqual(300_000)
    await wind(world, 290)
    expect((await fetch(link)).status).toBe(200)
    await wind(world, 11)
    expect((await fetch(link)).status).toBe(403)
    const other = link.replace(/sign=[0-9a-f]{4}/, 'sign=0000')
    expect((await fetch(other)).status).toBe(403)
    expect((await fetch(link.replace(/\?.*/, ''))).status).toBe(403)
  }, 60_000)
})

describe('a paper that was tampered with', () => {
  let pdf: Buffer
  beforeAll(async () => {
    pdf = await fetchPdf(holder, (await issue()).number)
  }, 60_000)

  const bent = () => {
    const bytes = Buffer.from(pdf)
    const at = bytes.indexOf('stream') + 200
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return bytes
  }
  const longer = () => Buffer.concat([pdf, Buffer.from('\n% nothing to see\n')])

  test('is refused by our verifier, whether a byte changed or some were appended', () => {
    expect(verdict(pdf).ok).toBe(true)
    expect(verdict(bent())).toEqual({ ok: false, reason: 'content-changed' })
    expect(verdict(longer())).toEqual({ ok: false, reason: 'not-whole-file' })
  })

  test('is refused when another authority than the pinned one stands behind the seal', () => {
    expect(verifyPdf(pdf, [world.pki.channelAuthority], worldNow(), [world.pki.sealAuthority])).toEqual({
      ok: false,
      reason: 'foreign-issuer',
    })
  })

  withPdfsig(
    `is seen by pdfsig too${pdfsig ? '' : ' (skipped: pdfsig is not installed)'}`,
    () => {
      expect(sigOf(pdf)).toContain('Signature is Valid')
      expect(sigOf(pdf)).toContain('Total document signed')
      expect(sigOf(bent())).toContain('Digest Mismatch')
      expect(sigOf(longer())).toContain('Not total document signed')
    },
    60_000,
  )

  withQpdf(`while the true one is clean for qpdf${qpdf ? '' : ' (skipped: qpdf is not installed)'}`, () => {
    const file = join(folder, 'clean.pdf')
    writeFileSync(file, pdf)
    const said = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
    expect([said.status, said.stderr]).toEqual([0, ''])
  })
})

describe('whoever guesses', () => {
  test('hears the same for a wrong code, a number nobody has, and one that is no number', async () => {
    const { number, checkUrl } = await issue()
    const token = new URL(checkUrl).searchParams.get('t') ?? ''
    const at = (n: string, t: string) => {
      const url = new URL(checkUrl)
      url.searchParams.set('n', n)
      url.searchParams.set('t', t)
      return url.toString()
    }
    const flipped = `${token[0] === 'a' ? 'b' : 'a'}${token.slice(1)}`
    const none = number.replace(/\d{8}$/, digits => String(99_999_999 - Number(digits)).padStart(8, '0'))
    const truth = await check(checkUrl)
    expect(truth.status).toBe(200)
    const said = []
    for (const url of [at(number, flipped), at(none, token), at(number, ''), at('x', 'y'), at(number, token.slice(1))])
      said.push(await check(url))
    const pages = [await check(at(number, flipped), 'text/html'), await check(at(none, token), 'text/html')]
    expect(new Set(said.map(answer => `${answer.status} ${answer.text}`)).size).toBe(1)
    expect(new Set(pages.map(answer => `${answer.status} ${answer.text}`)).size).toBe(1)
    expect(said[0]).toMatchObject({ status: 404 })
    expect(pages[0]?.text).toContain('没有查到这份证明')
    const seen = (await holder.get('show-certificate', { number })).certificate
    expect(seen.checks).toHaveLength(1)
  }, 60_000)

  test('is stopped after twenty tries a minute, and heard again a minute later', async () => {
    const { checkUrl } = await issue()
    await wind(world, 120)
    const wrong = `${checkUrl.slice(0, -4)}0000`
    const statuses: number[] = []
    for (let i = 0; i < 22; i++) statuses.push((await fetch(wrong, { headers: { accept: 'application/json' } })).status)
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(404))
    expect(statuses.slice(20)).toEqual([429, 429])
    await wind(world, 61)
    expect((await check(checkUrl)).status).toBe(200)
  }, 60_000)

  test('cannot open, show or issue what belongs to somebody else', async () => {
    const { number } = await issue()
    const other = depositor(world, 'openid-wu')
    await logInByFace(world, other, people.huangshiSettled, huangshi)
    await accountOf(other, huangshi)
    for (const message of ['open-certificate', 'show-certificate'] as const) {
      const foreign = await other.ask(message, { number })
      expect(foreign).toMatchObject({ ok: false, problem: { code: 'request.not-found' } })
      expect(foreign).toEqual(await other.ask(message, { number: 'HSZM2026112499999999' }))
    }
    const stolen = { centre: huangshi, account, kind: 'deposit', key: freshKey() } as const
    expect(await other.ask('issue-certificate', stolen)).toMatchObject({ problem: { code: 'request.not-found' } })
    expect((await other.get('list-certificates', { centre: huangshi })).certificates).toEqual([])
  }, 60_000)
})

test('past its time the paper is true but no longer valid', async () => {
  const certificate = await issue()
  await wind(world, 61 * 86_400)
  const said = await check(certificate.checkUrl)
  expect(JSON.parse(said.text)).toMatchObject({ body: { state: 'expired' } })
  expect((await check(certificate.checkUrl, 'text/html')).text).toContain('证明真实，已过有效期')
}, 60_000)
