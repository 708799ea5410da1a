import { creditCodeCheck } from '../../core/domain/values/credit-code'
import { residentIdCheckDigit } from '../../core/domain/values/resident-id'
import type { AskingPerson, AskingUnit } from '../ports'
import { openSession } from '../standing/open-session'
import { openUnitSession } from '../standing/open-unit-session'
import { askUnitAtWindow } from './ask-unit-at-window'
import { confirmUnit } from './confirm-unit'
import { findUnitCode } from './find-unit-code'
import { openUnit } from './open-unit'
import { openUnitWithLicence } from './open-unit-with-licence'
import { aCorePerson } from './testing/a-core-person'
import { aWorld, loggedIn } from './testing/a-world'
import { centreOf, staffOf } from './testing/apply-story'
import { mustReply } from './testing/must'
import { addOperator, removeOperator, showUnit } from './unit-operators'

const creditCode = `91420000MA0000001${creditCodeCheck('91420000MA0000001')}`
const unitName = '黄石示范铸造有限公司'
const codeOf = (reply: { ok: boolean; problem?: { code: string } }) => (reply.ok ? 'ok' : reply.problem?.code)

async function aManager(role: 'legal-representative' | 'authorised' = 'legal-representative') {
  const world = aWorld()
  const { ports, person } = world
  const asking = await loggedIn(world)
  const show = (holder = person.identity) => {
    ports.licences.codes.set('shown', { creditCode, unitName, holder: { ...holder, role } })
    return 'shown'
  }
  const open = (by: AskingPerson = asking) => openUnitWithLicence(ports, by, { licenceCode: show() })
  const unitOf = async (token: string, by = asking): Promise<AskingUnit> => {
    const unitSession = await openUnitSession(ports, by.caller, token)
    if (!unitSession) throw new Error('no unit session')
    return { caller: by.caller, unitSession }
  }
  /** Another depositor, logged in on a phone of their own. */
  const colleague = async () => {
    const idNumber = `42000019690101007${residentIdCheckDigit('42000019690101007')}`
    const other = aCorePerson(world.centre.code, { identity: { name: '钱芳', idNumber } })
    ports.core(world.centre.code).people.push(other)
    const guest = { caller: { openid: 'openid-of-qian', source: 'wx_client' } }
    return { identity: other.identity, asking: await loggedIn({ ...world, person: other, guest }, 'password') }
  }
  return { ...world, asking, show, open, unitOf, colleague }
}

test('the legal representative shows the licence, adds a colleague, who acts for the unit; taken off, they no longer do', async () => {
  const { ports, open, unitOf, colleague } = await aManager()
  const { session } = mustReply(await open())
  expect(session.unit).toMatchObject({ name: unitName, operators: [{ role: 'manager', me: true }] })
  expect(JSON.stringify(session)).not.toContain(creditCode)
  const unit = await unitOf(session.token)
  const qian = await colleague()
  expect(codeOf(await openUnit(ports, qian.asking, { creditCode }))).toBe('unit.not-operator')
  mustReply(await addOperator(ports, unit, qian.identity))
  const theirs = mustReply(await openUnit(ports, qian.asking, { creditCode: ` ${creditCode.toLowerCase()}` })).session
  const asQian = await unitOf(theirs.token, qian.asking)
  expect(mustReply(await showUnit(ports, asQian, {})).unit.operators).toHaveLength(2)
  expect(codeOf(await addOperator(ports, asQian, qian.identity))).toBe('request.not-allowed')
  const id = theirs.unit.operators.find(({ me }) => me)?.id ?? ''
  expect(codeOf(await removeOperator(ports, asQian, { id }))).toBe('request.not-allowed')
  mustReply(await removeOperator(ports, unit, { id }))
  expect(await openUnitSession(ports, qian.asking.caller, theirs.token)).toBeUndefined()
  expect(codeOf(await openUnit(ports, qian.asking, { creditCode }))).toBe('unit.not-operator')
})

test('a unit’s session opens nothing of a person, and a person’s nothing of a unit', async () => {
  const { ports, asking, open } = await aManager()
  const { token } = mustReply(await open()).session
  expect(await openSession(ports, asking.caller, token)).toBeUndefined()
  expect(await openUnitSession(ports, asking.caller, (asking as { token?: string }).token)).toBeUndefined()
  expect(await openUnitSession(ports, { ...asking.caller, openid: 'openid-of-a-thief' }, token)).toBeUndefined()
  ports.clock.pass(7200)
  expect(await openUnitSession(ports, asking.caller, token)).toBeUndefined()
})

test('a licence shown by somebody else, a code used before, a log-in without a face, or a silent gateway open nothing', async () => {
  const { ports, asking, show, person } = await aManager()
  const licenceCode = show({ name: '别人', idNumber: '420000195001010011' })
  expect(codeOf(await openUnitWithLicence(ports, asking, { licenceCode }))).toBe('unit.licence-refused')
  expect(codeOf(await openUnitWithLicence(ports, asking, { licenceCode }))).toBe('unit.licence-refused')
  const byPassword = { ...asking, session: { ...asking.session, level: 'password' as const } }
  expect(codeOf(await openUnitWithLicence(ports, byPassword, { licenceCode: show() }))).toBe('step-up.needed')
  ports.licences.down = true
  expect(codeOf(await openUnitWithLicence(ports, asking, { licenceCode: show(person.identity) }))).toBe(
    'unit.licence-unavailable',
  )
  expect(await ports.database.collection('unitSessions').count({})).toBe(0)
})

test('without an electronic licence: typed by hand, confirmed at a window of that centre against the paper one', async () => {
  const { ports, asking, centre } = await aManager()
  const ask = (typed = creditCode) =>
    askUnitAtWindow(ports, asking, { centre: centre.code, creditCode: typed, unitName })
  expect(codeOf(await ask(`${creditCode.slice(0, 17)}?`))).toBe('request.fields-wrong')
  const { code } = mustReply(await ask())
  expect(codeOf(await openUnit(ports, asking, { creditCode }))).toBe('unit.not-operator')
  const clerk = await staffOf(ports, centre, 'clerk', 'window')
  const foreign = await staffOf(ports, centreOf('instant'), 'foreign', 'window')
  expect(codeOf(await findUnitCode(ports, foreign, { code }))).toBe('window-code.wrong')
  const seen = mustReply(await findUnitCode(ports, clerk, { code }))
  expect(JSON.stringify(seen)).not.toContain(creditCode)
  const confirm = (typed: string, by = clerk) => confirmUnit(ports, by, { code, creditCode: typed, compared: true })
  expect(codeOf(await confirm('91420000MA00000099'))).toBe('window-code.document-differs')
  expect(codeOf(await confirm(creditCode, foreign))).toBe('window-code.wrong')
  expect(codeOf(await confirm(creditCode))).toBe('ok')
  expect(codeOf(await confirm(creditCode))).toBe('window-code.wrong')
  const { unit } = mustReply(await openUnit(ports, asking, { creditCode })).session
  expect(unit.operators).toMatchObject([{ role: 'operator', words: '窗口核对纸质执照', me: true }])
})
