import { nationalBanks } from '../../core/catalogue/centres/national-banks'
import { CentreCode } from '../../core/domain/values/ids'
import { decide } from '../../local/acting/decide'
import { depositor, logInByFace } from '../../local/acting/depositor'
import { propose, submitRetirement } from '../../local/acting/retirement'
import { signIn } from '../../local/acting/staff'
import { until } from '../../local/acting/until'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import { aStage } from '../stage/a-stage'
import { shown, untilTheTimerBrings } from '../stage/case'
import { logInOnPhone, openPhone } from '../stage/phone'
import { readSms } from '../stage/read-sms'

const stage = aStage()
const huangshi = CentreCode.parse('420200')

test('the card was closed and the bank sends the money back: he is told it is safe, names another card, the owner of the number has a night to object, two people look again, and it is paid', async () => {
  const world = stage.world()
  const person = people.huangshiRetiree
  const good = person.cards[1]
  const who = depositor(world, 'openid-wang-before')
  await logInByFace(world, who, person, huangshi)
  const { id } = await submitRetirement(world, who, person, huangshi)
  const [handler, approver] = await Promise.all(['hs-jingban', 'hs-fuhe'].map(account => signIn(world, account)))
  if (!handler || !approver) throw new Error('somebody is missing')
  await propose(handler, id)
  await world.control('bank', '/control/behaviour', {
    payment: { outcome: { as: 'refused', code: 'R003', message: '收款账户已销户', times: 1 } },
  })
  expect((await decide(world, approver, id, 'approve')).ok).toBe(true)
  await untilTheTimerBrings(world, who, id, 'failed')

  const phone = stage.keep(await openPhone(world, who.openid, 'oa-420200'))
  await logInOnPhone(phone, person)
  await phone.tap(`#todo-do-${id}`)
  await phone.at('pages/application/application')
  await phone.sees('打款没有成功，钱还在中心，不会少')
  await phone.tap('#to-new-card')
  await phone.at('pages/application/new-card')
  await phone.tap('#new-card-submit')
  await phone.sees('请选择开户银行')
  await phone.pick(
    '#card-bank',
    nationalBanks.findIndex(bank => bank.code === good?.bank),
  )
  await phone.type('#card-number', String(good?.number))
  await phone.tap('#new-card-submit')
  await phone.tap('#step-up-sms')
  await wind(world, 61)
  const before = (await readSms(world, person.phone)).length
  await phone.tap('#step-up-code-send')
  const code = await until(
    'the code in the message',
    async () =>
      (await readSms(world, person.phone))
        .slice(before)
        .at(-1)
        ?.text.match(/验证码(\d{6})/)?.[1],
  )
  await phone.type('#step-up-code', code)
  await phone.tap('#step-up-go')
  await phone.at('pages/application/application')
  await phone.hears('复核')
  expect((await shown(who, id)).shown.state).toBe('confirming')
  // Confirmed by a short message alone: the owner of the number has the night to object.
  const early = await decide(world, approver, id, 'approve')
  expect(early.ok === false && early.problem.code).toBe('application.on-hold')
  await wind(world, 12 * 3600)
  const nextDay = await signIn(world, 'hs-fuhe')
  expect((await decide(world, nextDay, id, 'approve')).ok).toBe(true)
  await logInByFace(world, who, person, huangshi)
  await untilTheTimerBrings(world, who, id, 'done')
  expect((await shown(who, id)).payment?.maskedCard).toContain(String(good?.number.slice(-4)))
}, 120_000)
