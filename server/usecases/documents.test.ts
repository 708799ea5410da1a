import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import { noticeOf } from '../../core/catalogue/notices/notice-of'
import { centres } from '../../core/catalogue/registry'
import type { Application } from '../../core/domain/application/application'
import type { Identity } from '../../core/domain/identity/identity'
import type { IdentityDocumentKind } from '../../core/domain/values/identity-document-kind'
import { residentIdCheckDigit } from '../../core/domain/values/resident-id'
import { openSession } from '../standing/open-session'
import { askLogInCode } from './ask-log-in-code'
import { confirmIdentity } from './confirm-identity'
import { findWindowCode } from './find-window-code'
import { issueCertificate } from './issue-certificate'
import { keyInRequest } from './key-in-request'
import { logInWithPassword } from './log-in-with-password'
import { logInWithSms } from './log-in-with-sms'
import { lookUpAccounts } from './look-up-accounts'
import { register } from './register'
import { requestCaptcha } from './request-captcha'
import { requestSmsCode } from './request-sms-code'
import { search } from './search'
import { showCase } from './show-case'
import { showLogInCode } from './show-log-in-code'
import { startFace } from './start-face'
import { startIntake } from './start-intake'
import { aCoreAccount } from './testing/a-core-person'
import { aWorld, type World } from './testing/a-world'
import { aKey, staffOf } from './testing/apply-story'
import { anIntake, aWorldFor, type ExchangeWorld, sends, takesDown } from './testing/exchange-story'
import { mustRefuse, mustReply } from './testing/must'

const withCheckDigit = (digits: string) => digits + residentIdCheckDigit(digits)

const people: readonly (Identity & { idType: IdentityDocumentKind; masked: string; words: string })[] = [
  {
    idType: 'permanent-residence',
    idNumber: '911124198108030024',
    name: 'SMITH JOHN',
    masked: '9111**********0024',
    words: '外国人永久居留身份证',
  },
  {
    idType: 'permanent-residence',
    idNumber: 'CAN110081080312',
    name: '李雷',
    masked: 'CA***********12',
    words: '外国人永久居留身份证',
  },
  {
    idType: 'hmt-residence',
    idNumber: withCheckDigit('81000019600229123'),
    name: '陈大文',
    masked: '8100**********1234',
    words: '港澳台居民居住证',
  },
  {
    idType: 'hong-kong-macao-permit',
    idNumber: 'H0123456700',
    name: '陈大文',
    masked: 'H0*******00',
    words: '港澳居民来往内地通行证',
  },
  {
    idType: 'taiwan-permit',
    idNumber: '01234567',
    name: '林小美',
    masked: '01****67',
    words: '台湾居民来往大陆通行证',
  },
  { idType: 'passport', idNumber: 'E12345678', name: "O'BRIEN MARY-ANN", masked: 'E1*****78', words: '护照' },
]

/** The other centre's depositor is this person. */
async function worldOf(identity: Identity): Promise<ExchangeWorld> {
  const [b] = centres
  if (!b) throw new Error('no centre')
  const world = await aWorldFor(b, settlementCertificate)
  const person = world.ports.core(b.code).people[0]
  if (!person) throw new Error('nobody lives here')
  person.identity = identity
  for (const account of person.accounts) account.holder = identity.name
  return world
}

test.each(people)('$words $idNumber: taken down at the window, sent, and known to the other centre', async person => {
  const { masked, words, ...identity } = person
  const world = await worldOf(identity)
  const { ports, a, b, at } = world
  const id = await takesDown(world, settlementCertificate, 'agency')
  const ours = await ports.database.collection<Application>('applications').find(id)
  expect(ours).toMatchObject({ idType: identity.idType, masked: { idNumber: masked } })
  const theirs = await sends(world, id)
  expect(theirs).toMatchObject({ centre: b.code, idType: identity.idType, masked: { idNumber: masked } })
  // B's core was asked about this very document: it knows the loan.
  expect(theirs.proofs.loan).toBe(true)
  const { review } = mustReply(await showCase(ports, at(a, 'window'), { application: id }))
  expect(review.compare.find(({ field }) => field === 'idNumber')).toMatchObject({ label: `${words}号码` })
  const receipt = new TextDecoder().decode(await ports.files.get(`kept/applications/${id}/acceptance-receipt.pdf`))
  expect(receipt).toContain(`${words}号码`)
  for (const text of [identity.idNumber, ` ${identity.idNumber.toLowerCase()} `, identity.name]) {
    const { rows } = mustReply(await search(ports, at(a, 'window'), { text }))
    expect([text, rows.map(row => row.id)]).toEqual([text, [id]])
  }
})

test('a request without a kind is of a resident, or of whom the number tells', async () => {
  const { ports, b, at, ...world } = await worldOf({ name: '陈大文', idNumber: withCheckDigit('81000019600229123') })
  const { item, mode, why, applicant, answers } = anIntake({ ports, b, at, ...world }, settlementCertificate, 'agency')
  const { review } = mustReply(
    await keyInRequest(ports, at(b, 'liaison'), {
      key: aKey(),
      item,
      mode: mode as 'agency',
      why,
      applicant,
      answers,
      from: { code: '990100', name: '示例市住房公积金中心' },
      arrivedAt: ports.clock.now(),
    }),
  )
  const stored = await ports.database.collection<Application>('applications').find(review.row.id)
  expect(stored).toMatchObject({ idType: 'hmt-residence', proofs: { loan: true } })
})

test.each([
  [{ name: 'SMITH JOHN', idNumber: '420000196604120130' }, 'applicant.name'],
  [{ name: '陈大文', idNumber: 'H01234', idType: 'hong-kong-macao-permit' }, 'applicant.idNumber'],
  [{ name: '陈大文', idNumber: 'E12345678' }, 'applicant.idNumber'],
  [{ name: 'SMITH=JOHN', idNumber: 'E12345678', idType: 'passport' }, 'applicant.name'],
] as const)('the window is told what is wrong with %j', async (applicant, path) => {
  const world = await worldOf({ name: '王建国', idNumber: '420000196604120130' })
  const { ports, a, at } = world
  const intake = { ...anIntake(world, settlementCertificate, 'agency'), applicant }
  const { fields } = mustRefuse(await startIntake(ports, at(a, 'window'), intake))
  expect(fields?.map(field => field.path)).toEqual([path])
})

describe('on the phone', () => {
  const password = '739184'

  async function solved(world: World) {
    const { id, spoken } = mustReply(await requestCaptcha(world.ports, world.guest, {}))
    const sum = [...spoken.matchAll(/\d+/g)].reduce((total, [digits]) => total + Number(digits), 0)
    return { id, answer: String(sum) }
  }

  async function smsFor(world: World, purpose: 'register' | 'log-in') {
    const { ports, guest, centre, person } = world
    const captcha = await solved(world)
    mustReply(await requestSmsCode(ports, guest, { centre: centre.code, purpose, phone: person.phone, captcha }))
    return ports.shortMessagesSent.at(-1)?.values[0] ?? ''
  }

  async function opened(world: World, token: string) {
    const session = await openSession(world.ports, world.guest.caller, token)
    if (!session) throw new Error('the session did not open')
    return { ...world.guest, session }
  }

  function worldOn(identity: Identity): World {
    const world = aWorld({ identity })
    for (const each of world.ports.core(world.centre.code).people)
      each.accounts = [aCoreAccount(world.centre.code, { holder: identity.name })]
    return world
  }

  test.each(people)('$words $idNumber registers, logs in, looks up and gets a certificate', async person => {
    const { masked, words, ...identity } = person
    const world = worldOn(identity)
    const { ports, guest, centre } = world
    mustReply(
      await register(ports, guest, {
        centre: centre.code,
        ...identity,
        phone: world.person.phone,
        smsCode: await smsFor(world, 'register'),
        password,
        userNotice: noticeOf(centre, 'user').version,
      }),
    )
    const { session } = mustReply(
      await logInWithPassword(ports, guest, {
        centre: centre.code,
        account: identity.idNumber.toLowerCase(),
        password,
        captcha: await solved(world),
      }),
    )
    expect(session.me).toMatchObject({ maskedIdNumber: masked, documentWords: words })
    ports.clock.pass(60)
    const smsCode = await smsFor(world, 'log-in')
    const { session: second } = mustReply(
      await logInWithSms(ports, guest, { centre: centre.code, phone: world.person.phone, smsCode }),
    )
    const asking = await opened(world, second.token)
    const consent = { version: noticeOf(centre, 'query').version }
    const { accounts } = mustReply(await lookUpAccounts(ports, asking, { centre: centre.code, consent }))
    const { certificate } = mustReply(
      await issueCertificate(ports, asking, {
        centre: centre.code,
        account: accounts[0]?.id ?? '',
        kind: 'deposit',
        key: aKey(),
      }),
    )
    const paper = new TextDecoder().decode(await ports.files.get(`kept/certificates/${certificate.number}.pdf`))
    expect(paper).toContain(`兹证明${identity.name}（${words}号码${identity.idNumber}）`)
    expect(certificate.rows).toContainEqual({ label: `${words}号码`, value: masked })
  })

  test.each(people)(
    '$words $idNumber is let in by the window, which is told what document to ask for',
    async person => {
      const { masked, words, ...identity } = person
      const world = worldOn(identity)
      const { ports, guest, centre } = world
      const clerk = await staffOf(ports, centre, 'clerk', 'window')
      const { code } = mustReply(
        await showLogInCode(ports, guest, {
          centre: centre.code,
          ...identity,
          userNotice: noticeOf(centre, 'user').version,
        }),
      )
      expect(mustReply(await findWindowCode(ports, clerk, { code }))).toMatchObject({ documentWords: words })
      const typed = { name: ` ${identity.name.toLowerCase()}`, idNumber: identity.idNumber.toLowerCase() }
      mustReply(await confirmIdentity(ports, clerk, { code, compared: true, ...typed }))
      const { session } = mustReply(await askLogInCode(ports, guest, { code }))
      expect(session?.me).toMatchObject({ maskedIdNumber: masked, documentWords: words, level: 'window' })
    },
  )

  test.each(people)('$words $idNumber has no face check: the phone says so and names the other ways', async person => {
    const { name, idNumber, idType } = person
    const { ports, guest, centre } = worldOn({ name, idNumber, idType })
    const problem = mustRefuse(
      await startFace(ports, guest, {
        centre: centre.code,
        purpose: 'log-in',
        name,
        idNumber,
        idType,
        userNotice: noticeOf(centre, 'user').version,
        faceNotice: noticeOf(centre, 'face').version,
      }),
    )
    expect(problem.code).toBe('face.for-residents')
    expect(problem.remedy).toMatch(/密码.*窗口/)
    expect(ports.face.heard).toEqual([])
  })
})
