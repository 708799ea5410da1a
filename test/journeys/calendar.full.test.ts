import { freshCode } from '../../local/acting/staff'
import { wind } from '../../local/acting/wind'
import { aStage } from '../stage/a-stage'
import { carriedOut } from '../stage/carried-out'
import { openDesk } from '../stage/console'
import { keepPicture } from '../stage/keep-picture'

const stage = aStage()

/** Weekdays off beyond those that stand there already, and weekend days worked; invented. */
const off = ['02-05', '02-08', '02-09', '02-10', '02-11', '02-12', '04-05', '05-03', '06-09', '09-15', '10-04', '10-05']
const work = ['02-20', '10-09']

test('an administrator is asked for the next year, enters it by its days; another compares it and agrees; from then on it counts', async () => {
  const world = stage.world()
  const first = await openDesk(world, 'hs-guanli-1')
  const { page } = first
  await page.getByRole('link', { name: /工作日历.*缺2027/ }).click()
  await page.getByTestId('missing-year').getByText('2027年的工作日历还没有录入').waitFor()
  await keepPicture(page, 'calendar-missing')
  await page.getByRole('button', { name: '录入2027年' }).click()
  // What is the same every year stands there already; the rest is still asked for.
  await page.getByText('往年都在18天以上').waitFor()
  await page.getByTestId('day-2027-03-06').click()
  await page.getByRole('button', { name: '3月6日 补班' }).click()
  for (const day of [...off, ...work]) await page.getByTestId(`day-2027-${day}`).click()
  await page.getByTestId('sum').getByText('工作日放假14天，周末补班2天，全年249个工作日').waitFor()

  // Called away in the middle of it: nothing is lost.
  await page.getByRole('link', { name: '账号' }).click()
  await page.getByRole('link', { name: /工作日历/ }).click()
  await page.getByTestId('sum').getByText('工作日放假14天').waitFor()
  await page.getByLabel('依据的通知').fill('示例办发〔2026〕7号')
  await keepPicture(page, 'calendar-entering')
  await page.getByRole('button', { name: '提交复核' }).click()
  await carriedOut(page)
  await page.getByText('请另一位管理员对照通知复核').waitFor()
  expect(await page.getByRole('button', { name: '同意采用' }).count()).toBe(0)

  const second = await openDesk(world, 'hs-guanli-2')
  await second.page.getByRole('link', { name: /工作日历/ }).click()
  await second.page.getByText('示例办发〔2026〕7号').waitFor()
  await keepPicture(second.page, 'calendar-asked')
  await second.page.getByRole('button', { name: '同意采用' }).click()
  await wind(world, 61)
  await second.page
    .getByRole('dialog')
    .getByLabel('动态验证码')
    .fill(await freshCode(world, 'hs-guanli-2'))
  await second.page.getByRole('button', { name: '确认同意采用' }).click()
  await carriedOut(second.page)
  await second.page.getByText('本中心录入').waitFor()
  expect(await second.page.getByRole('link', { name: /缺2027/ }).count()).toBe(0)
  await second.close()

  await page.getByRole('button', { name: '刷新' }).click()
  await page.getByText('本中心录入').waitFor()
  await keepPicture(page, 'calendar-entered')
  await first.close()
}, 180_000)
