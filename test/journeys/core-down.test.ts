import { people } from '../../local/neighbours/world'
import { aStage } from '../stage/a-stage'
import { logInOnPhone, openPhone } from '../stage/phone'

const stage = aStage()

test('when the core does not answer, the phone says so, blames nobody, and shows the money again once it does', async () => {
  const world = stage.world()
  const phone = stage.keep(await openPhone(world, 'openid-sun', 'oa-420200'))
  await logInOnPhone(phone, people.huangshiOverdue)
  await phone.tap('#item-information-query')
  await phone.at('pages/fund/accounts')
  await phone.agreeToQuery()
  await phone.sees('元')
  await world.control('core-huangshi', '/control/behaviour', { fault: 'status', status: 503, times: 0 })
  await phone.hears('公积金中心的系统暂时没有应答')
  await phone.sees('下面是刚才看到的内容')
  await world.control('core-huangshi', '/control/behaviour', { fault: 'none' })
  await phone.hears('缴存基数')
}, 180_000)
