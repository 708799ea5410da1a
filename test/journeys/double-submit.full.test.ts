import { people } from '../../local/neighbours/world'
import { aStage } from '../stage/a-stage'
import { fillOnPhone, submitOnPhone } from '../stage/apply-on-phone'
import { logInOnPhone, openPhone } from '../stage/phone'

const stage = aStage()

test('the network breaks at 提交中心审批; she taps again when it is back, and looks on a second phone: it is one application', async () => {
  const world = stage.world()
  const person = people.alxaUnproved
  const phone = stage.keep(await openPhone(world, 'openid-qian-1', 'oa-152900'))
  await logInOnPhone(phone, person)
  await fillOnPhone(phone, person)
  await phone.tap('#promise')
  await phone.sees('提交中心审批')
  await phone.device.setOffline(true)
  await phone.sees('连上网后再提交')
  await phone.device.setOffline(false)
  await phone.sees('提交中心审批')
  const number = await submitOnPhone(phone, 'already promised')
  expect(number).toMatch(/^AL20261124-\d{6}$/)

  const second = stage.keep(await openPhone(world, 'openid-qian-2', 'oa-152900'))
  await logInOnPhone(second, person)
  await second.sees('正在办理')
  await second.tap('#item-retirement-withdrawal')
  await second.tap('#item-start')
  await second.sees('您已经有一件退休提取在办')
  expect(await second.has('#checks-start')).toBe(false)
}, 180_000)
