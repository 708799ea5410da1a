import { freshCode } from '../../local/acting/staff'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import { aStage } from '../stage/a-stage'
import { carriedOut } from '../stage/carried-out'
import { openDesk } from '../stage/console'
import { keepPicture } from '../stage/keep-picture'
import { logInOnPhone, openPhone } from '../stage/phone'

const stage = aStage()

test('黄石 has not confirmed paying off online: its administrator switches that off, the phone says where to go instead; and on again', async () => {
  const world = stage.world()
  const desk = await openDesk(world, 'hs-guanli-1')
  const { page } = desk
  const switched = async (action: string, reason?: string) => {
    await page.getByTestId('switch-early-repayment-online').click()
    const dialogue = page.getByRole('dialog')
    if (reason) await dialogue.getByLabel('原因').fill(reason)
    await wind(world, 61)
    await dialogue.getByLabel('动态验证码').fill(await freshCode(world, 'hs-guanli-1'))
    await keepPicture(page, `ways-${reason ? 'closing' : 'opening'}`)
    await dialogue.getByRole('button', { name: `确认${action}` }).click()
    await carriedOut(page)
  }
  await page.getByRole('link', { name: '办理方式' }).click()
  await page.getByText('其他依据待确认').waitFor()
  await page.getByLabel('只看依据待确认的').click()
  await keepPicture(page, 'ways')
  await switched('停办', '本中心小程序尚未开通')
  await page.getByText('本中心小程序尚未开通').waitFor()
  await keepPicture(page, 'ways-closed')

  await wind(world, 61)
  const phone = stage.keep(await openPhone(world, 'openid-he', 'oa-420200'))
  await logInOnPhone(phone, people.huangshiWorker)
  await phone.at('pages/home/home')
  await phone.tap('#item-early-repayment')
  await phone.sees('窗口')
  expect(await phone.has('#item-start')).toBe(false)

  await switched('恢复办理')
  await page.getByText('在办').first().waitFor()
  expect(await page.getByText('本中心小程序尚未开通').count()).toBe(0)
  await desk.close()
}, 180_000)
