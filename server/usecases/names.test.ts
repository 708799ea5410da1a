import { itemCodes } from '../../core/catalogue/items/item-codes'
import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import { noticeOf } from '../../core/catalogue/notices/notice-of'
import { centres } from '../../core/catalogue/registry'
import type { Application } from '../../core/domain/application/application'
import { checkBeforeApply } from './check-before-apply'
import { finishFace } from './finish-face'
import { issueCertificate } from './issue-certificate'
import { lookUpAccounts } from './look-up-accounts'
import { lookUpEntries } from './look-up-entries'
import { search } from './search'
import { showCase } from './show-case'
import { startFace } from './start-face'
import { startIntake } from './start-intake'
import { aCoreAccount } from './testing/a-core-person'
import { aWorld, loggedIn, type World } from './testing/a-world'
import { anApplyWorld, handsIn, staffOf } from './testing/apply-story'
import { anExchangeWorld, anIntake } from './testing/exchange-story'
import { mustRefuse, mustReply } from './testing/must'

const idNumber = '420000196604120130'

/** A depositor whose core keeps the name in a spelling of its own. */
function aWorldThatKeeps(stored: string): World {
  const world = aWorld({ identity: { name: stored, idNumber } })
  const core = world.ports.core(world.centre.code)
  core.byNumber = true
  for (const person of core.people) person.accounts = [aCoreAccount(world.centre.code, { holder: stored })]
  return world
}

async function logsInAs(world: World, name: string) {
  const { ports, centre, guest } = world
  const { outSeqNo } = mustReply(
    await startFace(ports, guest, {
      centre: centre.code,
      purpose: 'log-in',
      name,
      idNumber,
      userNotice: noticeOf(centre, 'user').version,
      faceNotice: noticeOf(centre, 'face').version,
    }),
  )
  ports.face.look(outSeqNo)
  return finishFace(ports, guest, { outSeqNo })
}

async function looksUpAs(world: World, name: string) {
  const asking = await loggedIn({ ...world, person: { ...world.person, identity: { name, idNumber } } })
  return { asking, reply: await lookUpAccounts(world.ports, asking, { centre: world.centre.code }) }
}

test.each([
  ['乌云·高娃', '乌云•高娃', '乌云•高娃'],
  ['乌云·高娃', '乌云．高娃', '乌云．高娃'],
  ['郎平', '\uf92c平', '\uf92c平'],
  ['葛\u{e0100}平', '葛平', '葛平'],
  ['王', '王 ', '王 '],
])('%s logs in, looks up and gets a certificate where the core has %s', async (typed, stored, printed) => {
  const world = aWorldThatKeeps(stored)
  mustReply(await logsInAs(world, typed))
  const { asking, reply } = await looksUpAs(world, typed)
  const { accounts } = mustReply(reply)
  const { certificate } = mustReply(
    await issueCertificate(world.ports, asking, {
      centre: world.centre.code,
      account: accounts[0]?.id ?? '',
      kind: 'deposit',
      key: 'a'.repeat(32),
    }),
  )
  const paper = new TextDecoder().decode(await world.ports.files.get(`kept/certificates/${certificate.number}.pdf`))
  expect(paper).toContain(`兹证明${printed}（`)
})

test('another name is said to be another name, and what helps; nothing of the account is shown', async () => {
  const world = aWorldThatKeeps('王建军')
  const refused = mustRefuse(await logsInAs(world, '王建国'))
  expect(refused).toMatchObject({ code: 'identity.name-differs', title: '姓名与登记不一致。' })
  expect(refused.remedy).toContain('窗口')
  const { asking, reply } = await looksUpAs(world, '王建国')
  expect(mustRefuse(reply).code).toBe('identity.name-differs')
  const { code: centre } = world.centre
  const more = [
    await lookUpEntries(world.ports, asking, { centre, account: 'x', year: 2026 }),
    await issueCertificate(world.ports, asking, { centre, account: 'x', kind: 'deposit', key: 'b'.repeat(32) }),
  ]
  for (const each of more) expect(mustRefuse(each).code).toBe('identity.name-differs')
  for (const item of [itemCodes.retirementWithdrawal, itemCodes.informationChange]) {
    const { passed, checks } = mustReply(await checkBeforeApply(world.ports, asking, { centre, item }))
    expect([passed, checks.map(({ reason }) => reason)]).toEqual([false, ['姓名与登记不一致。']])
  }
})

test('WeChat hears the same bytes when a check begins and when its result is asked for', async () => {
  for (const typed of ['葛\u{e0100}平', '王\ue863', '𠮷田', '\uf92c平']) {
    const world = aWorldThatKeeps(typed)
    mustReply(await logsInAs(world, typed))
    expect(world.ports.face.heard).toEqual([typed, typed])
  }
})

test('a case is found by its name in every spelling, one filed before there was one form too', async () => {
  const [, b] = centres
  if (!b) throw new Error('no centre')
  const world = await anExchangeWorld(b)
  const { ports, a, at } = world
  const window = at(a, 'window')
  const intake = { ...anIntake(world, settlementCertificate, 'agency'), applicant: { name: '王\ue863•高娃', idNumber } }
  const { review } = mustReply(await startIntake(ports, window, intake))
  const find = async (text: string) => mustReply(await search(ports, window, { text })).rows.map(({ id }) => id)
  for (const text of ['王䶮·高娃', '王\ue863．高娃', '王䶮 • 高娃', '王䶮\u{e0100}·高娃'])
    expect([text, await find(text)]).toEqual([text, [review.row.id]])
  const cases = ports.database.collection<Application>('applications')
  const filed = await cases.find(review.row.id)
  if (!filed) throw new Error('no case')
  await cases.replace({ ...filed, nameIndex: ports.vault.blind('name', '王\ue863·高娃') })
  for (const text of ['王䶮·高娃', '王\ue863.高娃']) expect([text, await find(text)]).toEqual([text, [review.row.id]])
  expect(await find('王䶮高娃')).toEqual([])
})

test('the compare table says whether it is one name, not whether two masks look alike', async () => {
  const compared = async (typed: string, stored: string) => {
    const world = await anApplyWorld('reviewed', { identity: { name: typed, idNumber } })
    const { id } = await handsIn(world)
    const core = world.ports.core(world.centre.code)
    core.byNumber = true
    for (const person of core.people) {
      person.identity = { ...person.identity, name: stored }
      for (const account of person.accounts) account.holder = stored
    }
    const handler = await staffOf(world.ports, world.centre, 'handler', 'handler')
    const { review } = mustReply(await showCase(world.ports, handler, { application: id }))
    return review.compare.find(({ field }) => field === 'name')
  }
  expect(await compared('郎平平', '\uf92c平平')).toMatchObject({ same: 'same' })
  expect(await compared('王建国', '王力国')).toMatchObject({ same: 'different', core: '登记的是别的姓名' })
})
