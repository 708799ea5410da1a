import type { Certificate } from '../records/certificate'
import { checkCertificate } from './check-certificate'
import { issueCertificate } from './issue-certificate'
import { listCertificates } from './list-certificates'
import { lookUpAccounts } from './look-up-accounts'
import { openCertificate } from './open-certificate'
import { showCertificate } from './show-certificate'
import { aCoreAccount, aCorePerson } from './testing/a-core-person'
import { aWorld, loggedIn } from './testing/a-world'
import { characterWithoutGlyph } from './testing/memory-documents'
import { mustRefuse, mustReply } from './testing/must'

const key = '00112233445566778899aabbccddeeff'
const visitor = { caller: { source: 'http', ip: '192.0.2.7' } }

async function anOwner(changes: Parameters<typeof aWorld>[0] = {}) {
  const world = aWorld(changes)
  const asking = await loggedIn(world)
  const centre = world.centre.code
  const { accounts } = mustReply(await lookUpAccounts(world.ports, asking, { centre }))
  const issue = (account = accounts[0]?.id ?? '', withKey = key) =>
    issueCertificate(world.ports, asking, { centre, account, kind: 'deposit', key: withKey })
  return { ...world, asking, accounts, issue, code: centre }
}

async function aCertificate() {
  const owner = await anOwner()
  const { certificate } = mustReply(await owner.issue())
  const url = new URL(certificate.checkUrl)
  return { ...owner, certificate, number: url.searchParams.get('n') ?? '', token: url.searchParams.get('t') ?? '' }
}

test('issues a certificate with masked rows, and the paper itself with the facts of the core', async () => {
  const { certificate, ports, centre, person } = await aCertificate()
  expect(certificate.number).toMatch(new RegExp(`^${centre.prefix}ZM20261123\\d{8}$`))
  expect(certificate).toMatchObject({ state: 'valid', stateWords: '有效', validUntil: '2027-01-22', checks: [] })
  expect(JSON.stringify(certificate.rows)).not.toContain(person.identity.idNumber)
  expect(certificate.rows).toContainEqual({ label: '账户余额', value: '186,432.57元' })
  const paper = new TextDecoder().decode(await ports.files.get(`kept/certificates/${certificate.number}.pdf`))
  expect(paper).toContain('王建国')
  expect(paper).toContain(certificate.checkUrl)
})

test('the same key gives the same certificate, one after the other and at once', async () => {
  const owner = await anOwner()
  const answers = await Promise.all(Array.from({ length: 10 }, () => owner.issue()))
  const numbers = new Set(answers.flatMap(answer => (answer.ok ? [answer.body.certificate.number] : [])))
  expect(numbers.size).toBe(1)
  expect(owner.ports.documents.issued).toBe(1)
  expect(numbers).toContain(mustReply(await owner.issue()).certificate.number)
  expect(await owner.ports.database.collection('certificates').count({})).toBe(1)
  expect(mustReply(await owner.issue(undefined, 'f'.repeat(32))).certificate.number).not.toBe([...numbers][0])
})

test('the same key with another account is refused', async () => {
  const owner = await anOwner()
  mustReply(await owner.issue())
  expect(mustRefuse(await owner.issue('another')).code).toBe('request.key-reused')
})

test('after the paper could not be made, the same key goes on with the same number', async () => {
  const owner = await anOwner()
  owner.ports.documents.down = true
  expect(mustRefuse(await owner.issue()).code).toBe('documents.unavailable')
  expect(await owner.ports.database.collection('certificates').count({})).toBe(0)
  owner.ports.documents.down = false
  const { certificate } = mustReply(await owner.issue())
  const stored = await owner.ports.database.collection<Certificate>('certificates').find(certificate.number)
  expect(await owner.ports.files.get(stored?.path ?? '')).toBeDefined()
  const claims = await owner.ports.database.collection<{ _id: string; number: string }>('claims').list({})
  expect(claims.map(claim => claim.number)).toEqual([certificate.number])
})

test('a maker who died is replaced after half a minute', async () => {
  const owner = await anOwner()
  const { ports } = owner
  ports.database.beforeWrite = collection => {
    if (collection === 'certificates') throw new Error('the instance was killed')
  }
  await expect(owner.issue()).rejects.toThrow('killed')
  ports.database.beforeWrite = () => {}
  expect(mustRefuse(await owner.issue())).toMatchObject({ code: 'documents.unavailable', retryAfter: 3 })
  ports.clock.pass(30)
  expect(mustReply(await owner.issue()).certificate.number).toMatch(/ZM20261123/)
})

test.each(['merged', 'transferred', 'closed'] as const)(
  'refuses an account that is %s, with reason and remedy',
  async status => {
    const world = aWorld()
    const owner = await anOwner({ accounts: [aCoreAccount(world.centre.code, { status })] })
    expect(mustRefuse(await owner.issue())).toMatchObject({
      code: 'certificate.refused',
      fields: [{ path: 'account' }],
    })
    expect(owner.ports.documents.issued).toBe(0)
  },
)

test('a character the paper cannot print is named, with what to do', async () => {
  const name = `田${characterWithoutGlyph}`
  const owner = await anOwner({
    identity: { name, idNumber: '420000196604120130' },
    accounts: [aCoreAccount('420200' as never, { holder: name })],
  })
  const problem = mustRefuse(await owner.issue())
  expect(problem.code).toBe('certificate.refused')
  expect(problem.fields?.[0]?.message).toContain(characterWithoutGlyph)
  expect(problem.fields?.[0]?.message).toContain('窗口')
})

test('a silent core makes no certificate', async () => {
  const owner = await anOwner()
  owner.ports.core(owner.code).down = true
  expect(mustRefuse(await owner.issue()).code).toBe('core.unavailable')
})

test('the owner lists, shows and opens it; for anybody else it does not exist', async () => {
  const { ports, asking, certificate, code, ...world } = await aCertificate()
  const { number } = certificate
  expect(
    mustReply(await listCertificates(ports, asking, { centre: code })).certificates.map(each => each.number),
  ).toEqual([number])
  expect(mustReply(await showCertificate(ports, asking, { number })).certificate).toEqual(certificate)
  const opened = mustReply(await openCertificate(ports, asking, { number }))
  expect(opened.link).toContain('seconds=300')
  expect(opened.fileName).toMatch(/\.pdf$/)
  const other = aCorePerson(code, { identity: { name: '何晓梅', idNumber: '420000199006060262' } })
  const stranger = await loggedIn({ ...world, ports, person: other })
  for (const answer of [
    await showCertificate(ports, stranger, { number }),
    await openCertificate(ports, stranger, { number }),
  ]) {
    expect(answer).toEqual(await showCertificate(ports, stranger, { number: 'HSZM2026112300000000' }))
  }
  expect(mustReply(await listCertificates(ports, stranger, { centre: code })).certificates).toEqual([])
})

test('a visitor sees least data and the state, and the owner sees that somebody looked', async () => {
  const { ports, asking, number, token, person } = await aCertificate()
  const check = mustReply(await checkCertificate(ports, visitor, { number, token }))
  expect(check).toMatchObject({
    state: 'valid',
    maskedName: '王*国',
    maskedIdNumber: '4****************0',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  for (const secret of [person.identity.name, person.identity.idNumber, '186,432'])
    expect(JSON.stringify(check)).not.toContain(secret)
  const { certificate } = mustReply(await showCertificate(ports, asking, { number }))
  expect(certificate.checks).toEqual([{ at: check.checkedAt, words: '有人扫码查验，结果：有效' }])
})

test('a wrong token and an unknown number get the same answer, and nothing is written', async () => {
  const { ports, asking, number, token } = await aCertificate()
  const wrong = await checkCertificate(ports, visitor, {
    number,
    token: token.replace(/.$/, last => (last === '0' ? '1' : '0')),
  })
  const unknown = await checkCertificate(ports, visitor, {
    number: number.replace(/.$/, last => (last === '0' ? '1' : '0')),
    token,
  })
  expect(wrong).toEqual(unknown)
  expect(mustRefuse(wrong).code).toBe('request.not-found')
  expect(mustReply(await showCertificate(ports, asking, { number })).certificate.checks).toEqual([])
})

test('every one-character change of the token is refused', async () => {
  const { ports, number, token } = await aCertificate()
  expect(token).toMatch(/^.{22,}$/)
  for (let at = 0; at < token.length; at++) {
    const other = token[at] === 'a' ? 'b' : 'a'
    const changed = token.slice(0, at) + other + token.slice(at + 1)
    ports.clock.pass(60)
    expect((await checkCertificate(ports, visitor, { number, token: changed })).ok).toBe(false)
  }
})

test('says expired and revoked, also when it was checked before', async () => {
  const { ports, number, token } = await aCertificate()
  ports.clock.set('2027-01-22T15:59:00.000Z')
  expect(mustReply(await checkCertificate(ports, visitor, { number, token })).state).toBe('valid')
  ports.clock.set('2027-01-22T16:00:00.000Z')
  expect(mustReply(await checkCertificate(ports, visitor, { number, token })).state).toBe('expired')
  const table = ports.database.collection<Certificate>('certificates')
  const stored = await table.find(number)
  if (!stored) throw new Error('not stored')
  await table.replace({ ...stored, revoked: { at: ports.clock.now(), reason: '本人信息有变动' } })
  expect(mustReply(await checkCertificate(ports, visitor, { number, token }))).toMatchObject({
    state: 'revoked',
    stateWords: '已作废',
    revoked: { on: '2027-01-23', reason: '本人信息有变动' },
  })
})

test('twenty checks a minute from one address, and the token is stored nowhere', async () => {
  const { ports, number, token } = await aCertificate()
  const answers: boolean[] = []
  for (let round = 0; round < 21; round++) answers.push((await checkCertificate(ports, visitor, { number, token })).ok)
  expect(answers.filter(Boolean)).toHaveLength(20)
  expect(ports.database.dump() + JSON.stringify(ports.audited)).not.toContain(token)
})
