import { people } from '../../local/neighbours/world'
import { aStage } from '../stage/a-stage'
import { fillOnPhone, submitOnPhone } from '../stage/apply-on-phone'
import { openDesk } from '../stage/console'
import { logInOnPhone, openPhone } from '../stage/phone'

const stage = aStage()

test('a picture is blurred: the depositor is told which and why, takes it again, and the same case goes on to a refusal he can understand', async () => {
  const world = stage.world()
  const person = people.huangshiVeteran
  const phone = stage.keep(await openPhone(world, 'openid-zhou', 'oa-420200'))
  await logInOnPhone(phone, person)
  await fillOnPhone(phone, person, person.cards[1])
  const number = await submitOnPhone(phone)

  const handler = await openDesk(world, 'hs-jingban')
  await handler.open('reviewing', number)
  await handler.askCorrection('身份证人像面', '照片不清楚')

  await phone.hears('需要您补充材料')
  await phone.tap('#to-correct')
  await phone.at('pages/application/correction')
  await phone.sees('字看不清')
  await phone.photograph('id-front', 'id-front.jpg')
  await phone.tap('#resubmit')
  await phone.at('pages/application/application')
  await phone.hears('审核中')

  await handler.open('reviewing', number)
  await handler.page.getByText('第2轮').first().waitFor()
  await handler.proposeRefusal(/未达退休条件/)
  await handler.close()
  const approver = await openDesk(world, 'hs-fuhe')
  await approver.open('confirming', number)
  await approver.refuse()
  await approver.close()

  await phone.hears('未通过')
  await phone.sees('请在退休手续办好后')
}, 180_000)
