import { depositCertificate } from '../../core/catalogue/items/deposit-certificate'
import { centres, offerOf } from '../../core/catalogue/registry'
import type { Centre } from '../../core/domain/centre/centre'
import { onlineWay } from '../../core/domain/centre/online-way'
import type { CertificateKind } from '../../core/domain/certificate/certificate-kind'
import { Month } from '../../core/domain/values/month'
import type { Ports } from '../ports'
import type { Certificate } from '../records/certificate'
import { savePerson } from '../standing/save-person'
import { checkCertificate } from './check-certificate'
import { issueCertificate } from './issue-certificate'
import { listCertificates } from './list-certificates'
import { lookUpAccounts } from './look-up-accounts'
import { reissueCertificate } from './reissue-certificate'
import { showCertificate } from './show-certificate'
import { aCoreAccount, settledLoan } from './testing/a-core-person'
import { aWorld, loggedIn } from './testing/a-world'
import { aKey } from './testing/apply-story'
import { approves, aWorldFor, reachesHandler, sends, stored, takesDown } from './testing/exchange-story'
import { mustRefuse, mustReply } from './testing/must'

const kindOf = (centre: Centre) => {
  const offer = offerOf(centre, depositCertificate.code)
  return (offer && onlineWay(offer)?.certificate?.value) ?? 'deposit'
}
const giving = (kind: CertificateKind): Centre => {
  const found = centres.find(centre => kindOf(centre) === kind)
  if (!found) throw new Error(`no centre gives ${kind} online`)
  return found
}
const answers = { loanCentre: '示例省示例市住房公积金中心', borrowerRole: 'co-borrower' }

/** A depositor of the centre that gives 缴存使用证明 online, with these loans. */
async function aBorrower(changes: Parameters<typeof aWorld>[0] = {}, centre = giving('loan-use')) {
  const world = aWorld(changes, centre)
  const asking = await loggedIn(world)
  const { accounts } = mustReply(await lookUpAccounts(world.ports, asking, { centre: centre.code }))
  const account = accounts[0]?.id ?? ''
  const issue = (more: Partial<Parameters<typeof issueCertificate>[2]> = {}) =>
    issueCertificate(world.ports, asking, {
      centre: centre.code,
      account,
      kind: kindOf(centre),
      answers,
      key: aKey(),
      ...more,
    })
  return { ...world, asking, account, issue }
}

/** The sheet as it was sealed. */
async function printed(ports: Pick<Ports, 'files'>, path: string) {
  const text = new TextDecoder().decode(await ports.files.get(path))
  return JSON.parse(text.replace('%PDF-', '')).paper as {
    kind: string
    title: string
    addressee?: string
    rows: { label: string; value: string }[]
    receipt?: { addressee: string; rows: { label: string }[] }
    validity?: string
  }
}

test('asks which centre lends and who borrows; says what was lent, for two months, with a receipt for the other centre', async () => {
  const centre = giving('loan-use')
  const { ports, asking, issue, person } = await aBorrower({
    accounts: [aCoreAccount(centre.code, { continuousFrom: Month.parse('2009-07') })],
    loans: [settledLoan(centre.code)],
  })
  const { offer } = mustReply(await listCertificates(ports, asking, { centre: centre.code }))
  expect(offer?.title).toBe('缴存使用证明')
  expect(offer?.fields.map(({ name }) => name)).toEqual(['loanCentre', 'borrowerRole'])
  const unanswered = mustRefuse(await issue({ answers: {} }))
  expect(unanswered.fields?.map(({ path }) => path)).toEqual(['loanCentre', 'borrowerRole'])
  expect(mustRefuse(await issue({ answers: { ...answers, other: '1' } })).code).toBe('request.fields-wrong')

  const { certificate } = mustReply(await issue())
  expect(certificate).toMatchObject({ title: '异地贷款职工住房公积金缴存使用证明', validUntil: '2027-01-22' })
  expect(JSON.stringify(certificate.rows)).not.toContain(person.identity.idNumber)
  const paper = await printed(ports, `kept/certificates/${certificate.number}.pdf`)
  expect(paper).toMatchObject({ kind: 'loan-use-certificate', addressee: answers.loanCentre })
  expect(paper.receipt?.addressee).toBe(centre.name)
  expect(paper.validity).toContain('自开具之日起2个月内有效，至2027年1月22日止')
  const row = (label: string) => paper.rows.find(each => each.label === label)?.value
  expect({
    continuous: row('连续缴存'),
    record: row('贷款记录'),
    lent: row('累计贷款额'),
    unpaid: row('未还清余额'),
    settled: row('贷款还清日'),
    role: row('贷款中身份'),
  }).toEqual({
    continuous: '2009年7月至2026年8月，共206个月',
    record: '仅有一次，已还清',
    lent: '300,000.00元',
    unpaid: '0.00元',
    settled: '2026年11月20日',
    role: '参贷人',
  })
  for (const each of [...paper.rows, ...certificate.rows]) expect(each.value).not.toBe('')
})

test('who never borrowed reads so', async () => {
  const { ports, issue } = await aBorrower()
  const { certificate } = mustReply(await issue())
  const { rows } = await printed(ports, `kept/certificates/${certificate.number}.pdf`)
  expect(rows).toContainEqual({ label: '贷款记录', value: '没有公积金贷款记录' })
  expect(rows.map(({ label }) => label)).not.toContain('贷款还清日')
})

test.each([
  [
    'one loan unpaid',
    { status: 'normal', balance: 12_000_000, settledOn: undefined },
    1,
    '没有还清（还差120,000.00元）',
  ],
  ['a loan not yet paid out', { status: 'pending', balance: 0, settledOn: undefined }, 1, '没有还清'],
  ['two loans used up', {}, 2, '已经用过2次公积金贷款'],
])('%s: refused with the rule and the remedy, and nothing is made', async (_, changes, count, words) => {
  const { code } = giving('loan-use')
  const loans = Array.from({ length: count }, (__, at) =>
    settledLoan(code, { ...(changes as object), contract: `JK${at}`, number: `DK${at}` }),
  )
  const { ports, issue } = await aBorrower({ loans })
  const problem = mustRefuse(await issue())
  expect([problem.code, problem.fields?.[0]?.path]).toEqual(['certificate.refused', 'loan'])
  expect(problem.fields?.[0]?.message).toContain(words)
  expect(problem.fields?.[0]?.message).toContain('12329')
  expect(ports.documents.issued).toBe(0)
})

test('the plain one asks nothing and looks at no loan', async () => {
  const centre = giving('deposit')
  const unpaid = settledLoan(centre.code, { status: 'normal', settledOn: undefined })
  const { ports, asking, issue } = await aBorrower({ loans: [unpaid] }, centre)
  expect(mustReply(await listCertificates(ports, asking, { centre: centre.code })).offer?.fields).toEqual([])
  expect(mustRefuse(await issue()).code).toBe('request.fields-wrong')
  expect(mustReply(await issue({ answers: undefined })).certificate.title).toBe('住房公积金缴存证明')
})

test('a phone that asks for the other kind is told; the same key with another answer is not the same asking', async () => {
  const { issue } = await aBorrower()
  expect(mustRefuse(await issue({ kind: 'deposit', answers: undefined })).code).toBe('certificate.changed')
  const key = aKey()
  const { certificate } = mustReply(await issue({ key }))
  const turned = Object.fromEntries(Object.entries(answers).reverse())
  expect(mustReply(await issue({ key, answers: turned })).certificate.number).toBe(certificate.number)
  expect(mustRefuse(await issue({ key, answers: { ...answers, borrowerRole: 'borrower' } })).code).toBe(
    'request.key-reused',
  )
})

test('a way that is switched off gives none, and offers none', async () => {
  const { ports, asking, issue, centre } = await aBorrower()
  const open = ports.offers
  ports.offers = {
    ...open,
    at: code => {
      const found = open.at(code)
      const closed = (way: Centre['offers'][number]['ways'][number]) => ({ ...way, closed: true as const })
      return found && { ...found, offers: found.offers.map(offer => ({ ...offer, ways: offer.ways.map(closed) })) }
    },
  }
  expect(mustRefuse(await issue()).code).toBe('apply.not-online')
  expect(mustReply(await listCertificates(ports, asking, { centre: centre.code })).offer).toBeUndefined()
})

test('made anew it says the same about the loan to come; one of before still loads, and whoever checks reads its kind', async () => {
  const { ports, asking, issue, centre, account } = await aBorrower()
  const { certificate } = mustReply(await issue())
  const again = mustReply(await reissueCertificate(ports, asking, { number: certificate.number, key: aKey() }))
  expect(again.certificate.rows[0]).toEqual({ label: '贷款中心', value: answers.loanCentre })
  const table = ports.database.collection<Certificate>('certificates')
  const kept = await table.find(certificate.number)
  if (!kept) throw new Error('not stored')
  const { answers: _, version: __, ...rest } = kept
  const old: Certificate = {
    ...rest,
    _id: 'ALZM2025010100000001',
    kind: 'deposit',
    title: '住房公积金缴存证明',
    account,
  }
  await table.add({ ...old, sealed: ports.vault.seal(old._id, { rows: '[]' }) })
  const shown = mustReply(await showCertificate(ports, asking, { number: old._id })).certificate
  expect(shown.title).toBe('住房公积金缴存证明')
  const refused = await reissueCertificate(ports, asking, { number: old._id, key: aKey() })
  expect(mustRefuse(refused).code).toBe('certificate.changed')
  const url = new URL(again.certificate.checkUrl)
  const checked = await checkCertificate(
    ports,
    { caller: { source: 'http', ip: '192.0.2.9' } },
    { number: url.searchParams.get('n') ?? '', token: url.searchParams.get('t') ?? '' },
  )
  expect(mustReply(checked)).toMatchObject({ title: '异地贷款职工住房公积金缴存使用证明', centreName: centre.name })
})

describe.each(centres.map(centre => [centre.name, centre] as const))('asked of %s at a window', (_, b) => {
  const decided = async (loans: Parameters<typeof settledLoan>[1][]) => {
    const world = await aWorldFor(b, depositCertificate)
    const person = world.ports.core(b.code).people[0]
    person?.loans.push(...loans.map((changes, at) => settledLoan(b.code, { contract: `JK${at}`, ...changes })))
    await takesDown(world, depositCertificate, 'agency').then(here => sends(world, here))
    const there = await world.ports.database.collection('applications').list({ centre: b.code })
    const id = there[0]?._id as never
    await reachesHandler(world, id)
    await approves(world, id)
    return { world, person, application: await stored(world, id) }
  }

  test('it is the paper with the loan, row by row the one made on the phone', async () => {
    const { world, person, application } = await decided([{}])
    const path = application.papers.find(({ name }) => name === 'result')?.path ?? ''
    const paper = await printed(world.ports, path)
    expect(paper).toMatchObject({ kind: 'loan-use-certificate', title: '异地贷款职工住房公积金缴存使用证明' })
    expect(paper.addressee).toBe('示例省示例市住房公积金中心')
    expect(paper.receipt?.addressee).toBe(b.name)

    if (kindOf(b) !== 'loan-use' || !person) return
    const { ports } = world
    const openid = 'openid-of-wang'
    const record = await savePerson(ports, { identity: person.identity, phone: person.phone, openid })
    const asking = await loggedIn({ ports, centre: b, person, guest: { caller: { openid, source: 'wx_client' } } })
    const { accounts } = mustReply(await lookUpAccounts(ports, asking, { centre: b.code }))
    const { certificate } = mustReply(
      await issueCertificate(ports, asking, {
        centre: b.code,
        account: accounts[0]?.id ?? '',
        kind: 'loan-use',
        answers: { ...answers, borrowerRole: 'borrower' },
        key: aKey(),
      }),
    )
    const online = await printed(ports, `kept/certificates/${certificate.number}.pdf`)
    expect([online.rows, online.receipt, online.addressee]).toEqual([paper.rows, paper.receipt, paper.addressee])
    expect(record._id).toBe(asking.session.person)
  })

  test.each([
    ['unpaid', [{ status: 'normal', settledOn: undefined }], '没有还清'],
    ['two used', [{}, {}], '已经用过2次'],
  ] as const)('%s: the reason goes back to the approver, no paper is made', async (__, loans, words) => {
    const { application } = await decided([...loans] as never)
    expect(application.papers.map(({ name }) => name)).not.toContain('result')
    expect(application.events.findLast(({ action }) => action === 'posting-refused')?.data?.message).toContain(words)
  })
})
