import { people } from '../../local/neighbours/world'
import { aStage } from '../stage/a-stage'
import { openDesk } from '../stage/console'
import { logInOnPhone, openPhone } from '../stage/phone'

const stage = aStage()

test('a depositor of 阿拉善盟 takes a signed 缴存使用证明 home; whoever is shown it can check it, and a changed one is told apart', async () => {
  const world = stage.world()
  const phone = stage.keep(await openPhone(world, 'openid-batter', 'oa-152900'))
  await logInOnPhone(phone, people.alxaDotted)
  await phone.tap('#item-deposit-certificate')
  await phone.at('pages/certificates/certificates')
  await phone.tap('#issue-certificate')
  await phone.agreeToQuery()
  await phone.type('#field-loanCentre', '示例省示例市住房公积金中心')
  await phone.tap('#field-borrowerRole-borrower')
  await phone.tap('#issue-confirm')
  await phone.at('pages/certificates/certificate')
  await phone.sees('贷款记录')
  await phone.tap('#save-certificate')
  const opened = await phone.record('openDocument')
  await phone.press('关闭')
  const pdf = Buffer.from(String((opened as { base64?: string }).base64), 'base64')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  await phone.tap('#copy-check-url')
  const copied = String(await phone.record('setClipboardData'))

  const desk = await openDesk(world, 'al-jingban')
  const { page } = desk
  await page.goto(copied)
  await page.getByText('有效', { exact: false }).first().waitFor()
  const told = await page.locator('body').innerText()
  expect(told).toContain('缴存使用证明')
  expect(told).not.toContain(people.alxaDotted.idNumber)
  const choose = page.locator('input[type=file]')
  await choose.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: pdf })
  await page.getByText('是同一份，没有被改过').first().waitFor()
  const forged = Buffer.from(pdf)
  forged[1200] = (forged[1200] ?? 0) ^ 1
  await choose.setInputFiles({ name: 'b.pdf', mimeType: 'application/pdf', buffer: forged })
  await page.getByText('不是同一份，请不要采用').first().waitFor()
  await page.goto(copied.replace(/.$/, letter => (letter === 'A' ? 'B' : 'A')))
  await page
    .getByText(/没有查到|查不到/)
    .first()
    .waitFor()
  await desk.close()
}, 180_000)
