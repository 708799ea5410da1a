import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { people } from '../../local/neighbours/world'
import { aStage } from '../stage/a-stage'
import { fillOnPhone } from '../stage/apply-on-phone'
import { openDesk } from '../stage/console'
import { logInOnPhone, openPhone } from '../stage/phone'

const stage = aStage()

test('whose face does not pass shows a code at the window; the clerk compares the card, and the phone goes on by itself', async () => {
  const world = stage.world()
  const person = people.huangshiRetiree
  const phone = stage.keep(await openPhone(world, 'openid-wang-window', 'oa-420200'))
  await logInOnPhone(phone, person)
  await fillOnPhone(phone, person)
  await phone.tap('#promise')
  await phone.tap('#submit')
  await phone.tap('#step-up-window')
  await phone.tap('#show-window-code')
  const code = (await phone.words('#window-code')).replace(/\D/g, '')
  expect(code).toHaveLength(8)
  await keepPicture('phone-window-code', await phone.device.screenshot())

  const desk = await openDesk(world, 'hs-chuangkou')
  await desk.page.getByRole('link', { name: '核对身份' }).click()
  await desk.page.getByLabel('核对码').fill(code)
  await desk.page.keyboard.press('Enter')
  await desk.page.getByLabel('身份证上的号码').fill('420000195001010011')
  await desk.page.getByRole('checkbox').check()
  await desk.page.getByRole('button', { name: '核对无误' }).click()
  await desk.page.getByTestId('problem').getByText('证件号码和申请人的不一致').waitFor()
  await desk.page.getByLabel('身份证上的号码').fill(person.idNumber)
  await keepPicture('console-window', await desk.page.screenshot())
  await desk.page.getByRole('button', { name: '核对无误' }).click()
  await desk.page.getByText('身份已核对').waitFor()
  await desk.close()

  await phone.at('pages/apply/submitted')
}, 180_000)

test('somebody far from home logs in at the window of another centre; the phone goes on by itself, and the head reads who vouched', async () => {
  const world = stage.world()
  const person = people.huangshiVeteran
  const phone = stage.keep(await openPhone(world, 'openid-at-a-window', 'oa-420200'))
  await phone.tap('#hero-log-in')
  await phone.at('pages/log-in/log-in')
  await phone.tap('#way-window')
  await phone.sees('版）')
  await phone.tap('#agree-user-notice')
  await phone.tap('#log-in-next')
  await phone.at('pages/proof/window')
  await phone.sees('可以去的窗口')
  await phone.type('#window-name', person.name)
  await phone.type('#window-id-number', person.idNumber)
  await keepPicture('phone-window-form', await phone.device.screenshot())
  await phone.tap('#show-log-in-code')
  const shownCode = async () => (await phone.words('#window-code')).replace(/\D/g, '')
  const wrong = await shownCode()
  await keepPicture('phone-log-in-code', await phone.device.screenshot())

  const desk = await openDesk(world, 'al-chuangkou')
  const find = async (code: string) => {
    await desk.page.getByRole('link', { name: '核对身份' }).click()
    await desk.page.getByLabel('核对码').fill(code)
    await desk.page.keyboard.press('Enter')
    await desk.page.getByText('登录小程序').waitFor()
  }
  await find(wrong)
  await keepPicture('console-window-log-in', await desk.page.screenshot())
  await desk.page.getByRole('button', { name: '不是本人，作废这个码' }).click()
  await desk.page.getByText('这个码已经作废').waitFor()
  await phone.sees('窗口没有核对通过')
  await keepPicture('phone-window-refused', await phone.device.screenshot())
  await phone.tap('#window-again')
  await phone.tap('#show-log-in-code')
  const right = await shownCode()
  await desk.page.getByRole('button', { name: '核对下一位' }).click()
  await find(right)
  await desk.page.getByLabel('身份证上的姓名').fill(person.name)
  await desk.page.getByLabel('身份证上的号码').fill(person.idNumber)
  await desk.page.getByRole('checkbox').check()
  await desk.page.getByRole('button', { name: '核对无误' }).click()
  await desk.page.getByText('身份已核对').waitFor()
  await desk.close()

  await phone.at('pages/home/home')
  await phone.sees('点“显示”看余额')
  const head = await openDesk(world, 'hs-kezhang')
  await head.page.getByRole('link', { name: '核对登记' }).click()
  await head.page.getByRole('cell', { name: '核对无误' }).first().waitFor()
  await keepPicture('console-confirmations', await head.page.screenshot())
  await head.close()
}, 180_000)

/** With `KEEP_PICTURES=<folder>` the screens are kept, to be looked at. */
async function keepPicture(name: string, picture: Buffer): Promise<void> {
  const folder = process.env['KEEP_PICTURES']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(resolve(folder, `${name}.png`), picture)
}
