import { CentreCode } from '../../core/domain/values/ids'
import { decide } from '../../local/acting/decide'
import { depositor, logInByFace } from '../../local/acting/depositor'
import { propose, submitRetirement } from '../../local/acting/retirement'
import { signIn } from '../../local/acting/staff'
import { until } from '../../local/acting/until'
import { people } from '../../local/neighbours/world'
import { aStage } from '../stage/a-stage'
import { logInOnPhone, openPhone } from '../stage/phone'

const stage = aStage()
const alxa = CentreCode.parse('152900')
const person = people.alxaUnproved

test('she takes an application back alone, asks to take back one that is nearly decided, reads it all under 消息, and ends what she once allowed', async () => {
  const world = stage.world()
  const tablet = depositor(world, 'openid-qian-tablet')
  await logInByFace(world, tablet, person, alxa)
  const first = await submitRetirement(world, tablet, person, alxa)

  const phone = stage.keep(await openPhone(world, 'openid-qian', 'oa-152900'))
  await logInOnPhone(phone, person)
  await phone.tap(`#todo-${first.id}`)
  await phone.at('pages/application/application')
  await phone.tap('#withdraw')
  await phone.press('不撤回')
  await phone.tap('#withdraw')
  await phone.press('撤回')
  await phone.sees('已撤回')
  expect(await phone.has('#withdraw')).toBe(false)
  await phone.device.pressBack()
  await phone.at('pages/home/home')

  const second = await submitRetirement(world, tablet, person, alxa)
  const [handler, approver] = await Promise.all(['al-jingban', 'al-fuhe'].map(account => signIn(world, account)))
  if (!handler || !approver) throw new Error('somebody is missing')
  await propose(handler, second.id)
  await phone.device.pullDownRefresh()
  await phone.tap(`#todo-${second.id}`)
  await phone.at('pages/application/application')
  await phone.sees('请求撤回')
  await phone.tap('#withdraw')
  await phone.press('请求撤回')
  await phone.sees('您请求撤回，等复核人答复')
  expect((await decide(world, approver, second.id, 'agree-withdrawal')).ok).toBe(true)
  await phone.hears('已撤回')
  await phone.device.pressBack()

  await phone.device.pressTab(2)
  await phone.sees('条没看')
  await phone.tap('#to-notices')
  await phone.at('pages/settings/notices')
  await phone.sees('撤回')
  await phone.sees('新')
  await phone.tap('.card')
  await phone.at('pages/application/application')
  await phone.device.pressBack()
  await phone.device.pressBack()
  await phone.at('pages/me/me')
  await until('the mark to go', async () => !(await phone.words('#to-notices')).includes('没看'))

  await phone.tap('#to-settings')
  await phone.tap('#to-consents')
  await phone.at('pages/settings/consents')
  const { consents } = await tablet.get('show-me', {})
  const query = consents.find(consent => consent.withdrawable && consent.title.includes('查询'))
  const take = `#consent-withdraw-${query?.id.replace(':', '-')}`
  await phone.tap(take)
  await phone.press('撤回')
  await until('the consent to be gone', async () => !(await phone.has(take)))
  await phone.device.pressBack()
  await phone.tap('#to-sessions')
  await phone.at('pages/settings/sessions')
  await phone.sees('现在用的')
  const { sessions } = await tablet.get('show-me', {})
  const tabletSession = sessions.find(session => session.current)
  await phone.tap(`#session-end-${tabletSession?.id}`)
  await phone.press('让它退出')
  await until('the tablet to be out', async () => {
    const said = await tablet.ask('show-me', {})
    return !said.ok && said.problem.code.startsWith('session.')
  })
}, 120_000)
