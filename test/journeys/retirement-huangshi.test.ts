import { people } from '../../local/neighbours/world'
import { aStage } from '../stage/a-stage'
import { fillOnPhone, submitOnPhone } from '../stage/apply-on-phone'
import { openDesk } from '../stage/console'
import { logInOnPhone, openPhone } from '../stage/phone'

const stage = aStage()

test('王建国 scans the code of the 黄石 official account, applies on his phone, two people decide at the console, and the money is on his card', async () => {
  const world = stage.world()
  const person = people.huangshiRetiree
  const phone = stage.keep(await openPhone(world, 'openid-wang-jianguo', 'oa-420200'))
  await phone.sees('黄石市住房公积金中心')
  await logInOnPhone(phone, person)
  await phone.at('pages/home/home')

  await fillOnPhone(phone, person)
  await phone.sees('办成后公积金账户就注销了')
  const number = await submitOnPhone(phone)
  expect(number).toMatch(/^HS20261124-\d{6}$/)
  await phone.sees('审核中')

  const handler = await openDesk(world, 'hs-jingban')
  await handler.open('reviewing', number)
  await handler.propose('材料齐全，与核心一致')
  await handler.close()

  const approver = await openDesk(world, 'hs-fuhe')
  await approver.open('confirming', number)
  await approver.approve()
  await approver.close()

  await phone.hears('钱已打到您的卡上')
  await phone.sees('已办结')
  const payments = JSON.stringify(await world.control('bank', '/control/journal'))
  expect(payments).toContain(String(person.cards[0]?.number))

  // A message sent before the page had moved is still in the chat.
  const inFront = async () =>
    (await phone.device.request('App.getCurrentPage')) as { path: string; query: { id: string } }
  const { query } = await inFront()
  await phone.device.restart({ path: 'pages/apply/application/index', query })
  await phone.sees(number)
  expect(await inFront()).toMatchObject({ path: 'pages/application/application', query })
  await phone.device.restart({ path: 'pages/never/there', query: {} })
  await phone.sees('您点的页面现在没有了')
  expect((await inFront()).path).toBe('pages/home/home')
}, 180_000)
