import { CentreCode } from '../../core/domain/values/ids'
import { depositor, logInByFace } from '../../local/acting/depositor'
import { submitRetirement } from '../../local/acting/retirement'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import { aStage } from '../stage/a-stage'
import { openDesk } from '../stage/console'
import { keepPicture } from '../stage/keep-picture'
import { readSms } from '../stage/read-sms'

const huangshi = CentreCode.parse('420200')
const stage = aStage()

test('somebody calls 12329: they are told how it stands, read out the code from their phone, and it is taken back for them', async () => {
  const world = stage.world()
  const person = people.huangshiRetiree
  const who = depositor(world, 'openid-caller')
  await logInByFace(world, who, person, huangshi)
  const { id, number } = await submitRetirement(world, who, person, huangshi)
  const { page, close } = await openDesk(world, 'hs-12329')
  // By name alone: that there is a case, and not how it stands.
  await page.getByRole('searchbox').fill(`${person.name} ${person.phone.slice(-4)}`)
  await page.keyboard.press('Enter')
  await page.getByText('核对来电人后可看').waitFor()
  await keepPicture(page, 'call-found-by-name')
  await page.getByRole('link', { name: number.slice(0, 11) }).click()
  await page.getByRole('heading', { name: '先核对来电的人' }).waitFor()
  await page.getByText('按登记手机回拨').click()
  await page.getByLabel('回拨的手机号').fill('13900000000')
  await page.getByRole('button', { name: '核对' }).click()
  await page.getByTestId('problem').getByText('回拨的号码').first().waitFor()
  await keepPicture(page, 'call-who')
  await page.getByLabel('回拨的手机号').fill(person.phone)
  await page.getByRole('button', { name: '核对' }).click()
  await page.getByTestId('standing').getByText('审核中').waitFor()
  await page.getByRole('searchbox').fill(number)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: number }).click()
  await page.getByTestId('standing').getByText('审核中').waitFor()
  // Nothing of the case but what the applicant reads at home.
  expect(await page.locator('main').innerText()).not.toMatch(/6\d{15}|\d{17}[\dX]/)

  await wind(world, 61)
  await page.getByRole('button', { name: '发验证码' }).click()
  await page.getByText(/已发到199\*{4}\d{4}/).waitFor()
  await keepPicture(page, 'call')
  await page.getByLabel('短信验证码').fill('000000')
  await page.getByRole('button', { name: '撤回这件申请' }).click()
  await page.getByRole('button', { name: '确认撤回' }).click()
  await page.getByTestId('problem').getByText('验证码').first().waitFor()
  const code = (await readSms(world, person.phone)).findLast(({ template }) => template === 'code')?.values[0] ?? ''
  await page.getByLabel('短信验证码').fill(code)
  await page.getByRole('button', { name: '撤回这件申请' }).click()
  await keepPicture(page, 'call-confirm')
  await page.getByRole('button', { name: '确认撤回' }).click()
  await page.getByTestId('standing').getByText('已撤回').waitFor()
  expect(await page.getByRole('button', { name: '发验证码' }).count()).toBe(0)
  expect((await who.get('show-application', { application: id })).application.shown.words).toBe('已撤回')
  await close()
}, 120_000)
