import { people } from '../../local/neighbours/world'
import { aStage } from '../stage/a-stage'
import { fillOnPhone, submitOnPhone } from '../stage/apply-on-phone'
import { openDesk } from '../stage/console'
import { logInOnPhone, openPhone } from '../stage/phone'

const stage = aStage()

test('乌云其其格 in 阿拉善盟 is told it will be done at once, and it is: no member of staff, no waiting', async () => {
  const phone = stage.keep(await openPhone(stage.world(), 'openid-wuyun', 'oa-152900'))
  await phone.sees('阿拉善盟住房公积金中心')
  await logInOnPhone(phone, people.alxaInstant)
  await fillOnPhone(phone, people.alxaInstant)
  await phone.sees('提交后马上办理打款')
  const number = await submitOnPhone(phone)
  expect(number).toMatch(/^AL20261124-\d{6}$/)
  await phone.hears('钱已打到您的卡上')
}, 180_000)

test('赵守义 in 阿拉善盟 has too large a sum for that: the screen says so before he submits, and two people decide the same day', async () => {
  const world = stage.world()
  const phone = stage.keep(await openPhone(world, 'openid-zhao', 'oa-152900'))
  await logInOnPhone(phone, people.alxaLarge)
  await fillOnPhone(phone, people.alxaLarge)
  await phone.sees('由两位工作人员先后审核，当个工作日办结')
  const number = await submitOnPhone(phone)
  const handler = await openDesk(world, 'al-jingban')
  await handler.open('reviewing', number)
  await handler.propose('共享数据与材料一致')
  await handler.close()
  const approver = await openDesk(world, 'al-fuhe')
  await approver.open('confirming', number)
  await approver.approve()
  await approver.close()
  await phone.hears('钱已打到您的卡上')
}, 180_000)
