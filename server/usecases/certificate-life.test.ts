import { checkCertificate } from './check-certificate'
import { issueCertificate } from './issue-certificate'
import { listSealUses } from './list-seal-uses'
import { lookUpAccounts } from './look-up-accounts'
import { readCertificateCode } from './read-certificate-code'
import { reissueCertificate } from './reissue-certificate'
import { revokeCertificate } from './revoke-certificate'
import { approveSealKey, askSealKey, listSealKeys } from './seal-keys'
import { showCertificateCode } from './show-certificate-code'
import { aWorld, loggedIn } from './testing/a-world'
import { aKey, centreOf, code, staffOf } from './testing/apply-story'
import { mustReply } from './testing/must'
import { useCertificate as takeIntoFile } from './use-certificate'

const codeOf = (reply: { ok: boolean; problem?: { code: string } }) => (reply.ok ? 'ok' : reply.problem?.code)

async function anOwner() {
  const world = aWorld()
  const { ports } = world
  const asking = await loggedIn(world)
  const centre = world.centre.code
  const account = mustReply(await lookUpAccounts(ports, asking, { centre })).accounts[0]?.id ?? ''
  const issue = (key = aKey()) => issueCertificate(ports, asking, { centre, account, kind: 'deposit', key })
  const { certificate } = mustReply(await issue())
  const checked = async (url = certificate.checkUrl) => {
    const query = new URL(url).searchParams
    const asked = { number: query.get('n') ?? '', token: query.get('t') ?? '' }
    return mustReply(await checkCertificate(ports, { caller: { source: 'http', ip: '192.0.2.9' } }, asked)).state
  }
  const clerk = await staffOf(ports, centreOf('instant'), 'clerk', 'window')
  const token = new URL(certificate.checkUrl).searchParams.get('t') ?? ''
  return { ...world, asking, certificate, number: certificate.number, issue, checked, clerk, token }
}

test('taken back by its owner it is void for good, also for whoever checks it (edge 20)', async () => {
  const { ports, asking, number, checked, clerk, token } = await anOwner()
  const back = () => revokeCertificate(ports, asking, { number })
  expect(mustReply(await back()).certificate.state).toBe('revoked')
  expect(mustReply(await back()).certificate.state).toBe('revoked')
  expect(await checked()).toBe('revoked')
  expect(codeOf(await takeIntoFile(ports, clerk, { number, token }))).toBe('certificate.not-usable')
  expect(ports.audited.filter(({ action }) => action === 'certificate.revoked')).toHaveLength(1)
})

test('reissued: a new number from the account as it is now, the old one void; the same key gives the same paper', async () => {
  const { ports, asking, number, checked, certificate } = await anOwner()
  const key = aKey()
  const again = () => reissueCertificate(ports, asking, { number, key })
  const fresh = mustReply(await again()).certificate
  expect(fresh.number).not.toBe(number)
  expect(mustReply(await again()).certificate.number).toBe(fresh.number)
  expect([await checked(certificate.checkUrl), await checked(fresh.checkUrl)]).toEqual(['revoked', 'valid'])
})

test('a centre takes a valid paper into its file once; anybody else then reads that it was used', async () => {
  const { ports, number, token, clerk, checked } = await anOwner()
  const other = await staffOf(ports, centreOf('reviewed'), 'other', 'handler')
  expect(codeOf(await takeIntoFile(ports, clerk, { number, token: 'guessed' }))).toBe('request.not-found')
  expect(mustReply(await takeIntoFile(ports, clerk, { number, token })).certificate.state).toBe('used')
  expect(codeOf(await takeIntoFile(ports, clerk, { number, token }))).toBe('ok')
  expect(codeOf(await takeIntoFile(ports, other, { number, token }))).toBe('certificate.not-usable')
  expect(await checked()).toBe('used')
})

describe('亮码', () => {
  test('is one look by one centre: of ten who look at once one sees, and nobody afterwards', async () => {
    const { ports, asking, number, clerk, person } = await anOwner()
    const shown = mustReply(await showCertificateCode(ports, asking, { number }))
    expect(shown.code).toMatch(/^\d{12}$/)
    const looks = await Promise.all(
      Array.from({ length: 10 }, () => readCertificateCode(ports, clerk, { code: shown.code })),
    )
    expect(looks.filter(look => look.ok)).toHaveLength(1)
    const seen = JSON.stringify(looks.find(look => look.ok))
    expect(seen).toContain(number)
    for (const secret of [person.identity.name, person.identity.idNumber]) expect(seen).not.toContain(secret)
    expect(codeOf(await readCertificateCode(ports, clerk, { code: shown.code }))).toBe('request.not-found')
  })

  test('is void at 24:00 in Beijing of the day it was shown', async () => {
    const { ports, asking, number, clerk } = await anOwner()
    const shown = mustReply(await showCertificateCode(ports, asking, { number }))
    expect(shown.expiresAt).toBe('2026-11-23T16:00:00.000Z')
    ports.clock.set('2026-11-23T16:00:00.000Z')
    expect(codeOf(await readCertificateCode(ports, clerk, { code: shown.code }))).toBe('request.not-found')
  })

  test('asks for a log-in by face, and for a certificate of one’s own that is still valid', async () => {
    const { ports, asking, number } = await anOwner()
    const byPassword = { ...asking, session: { ...asking.session, level: 'password' as const } }
    expect(codeOf(await showCertificateCode(ports, byPassword, { number }))).toBe('step-up.needed')
    const other = { ...asking, session: { ...asking.session, person: 'somebody' as never } }
    expect(codeOf(await showCertificateCode(ports, other, { number }))).toBe('request.not-found')
    await revokeCertificate(ports, asking, { number })
    expect(codeOf(await showCertificateCode(ports, asking, { number }))).toBe('certificate.refused')
  })
})

describe('the seal', () => {
  test('every use is one line of 用印登记: what, which hash, when, who set it off, why', async () => {
    const { ports, certificate, asking } = await anOwner()
    const head = await staffOf(ports, centreOf('reviewed'), 'head', 'head')
    const { uses } = mustReply(await listSealUses(ports, head, {}))
    expect(uses).toMatchObject([{ number: certificate.number, by: asking.session.person, why: '本人自助开具' }])
    expect(uses[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    const foreign = await staffOf(ports, centreOf('instant'), 'foreign', 'head')
    expect(mustReply(await listSealUses(ports, foreign, {})).uses).toEqual([])
  })

  test('another seal seals nothing until two administrators agreed; then the old one no more', async () => {
    const { ports, issue } = await anOwner()
    const [one, two] = await Promise.all([
      staffOf(ports, centreOf('reviewed'), 'admin-1', 'administrator'),
      staffOf(ports, centreOf('reviewed'), 'admin-2', 'administrator'),
    ])
    const before = ports.files.kept.size
    const fingerprint = 'ab'.repeat(32)
    ports.documents.seal = fingerprint
    expect(codeOf(await issue())).toBe('documents.unavailable')
    expect(ports.files.kept.size).toBe(before)
    expect(codeOf(await approveSealKey(ports, two, { fingerprint, code: code(ports) }))).toBe('request.not-found')
    mustReply(await askSealKey(ports, one, { fingerprint, code: code(ports) }))
    expect(codeOf(await issue())).toBe('documents.unavailable')
    expect(codeOf(await approveSealKey(ports, one, { fingerprint, code: code(ports) }))).toBe('application.same-hand')
    mustReply(await approveSealKey(ports, two, { fingerprint, code: code(ports) }))
    expect(codeOf(await issue())).toBe('ok')
    expect(mustReply(await listSealKeys(ports, one, {})).keys).toMatchObject([{ fingerprint, state: 'approved' }])
    ports.documents.seal = '演示签名证书'
    expect(codeOf(await issue())).toBe('documents.unavailable')
  })
})
