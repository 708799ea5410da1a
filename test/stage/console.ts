import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromiumArgs, chromiumPath } from '../../config/chromium'
import { freshCode } from '../../local/acting/staff'
import { worldStaff } from '../../local/world/staff'
import type { World } from '../../local/world/start-world'
import { byHand } from './by-hand'
import { carriedOut } from './carried-out'
import { explain } from './explain'

/** A member of staff at the console in a real browser. */
export interface Desk {
  page: Page
  /** Opens the case with this number from its queue. */
  open(queue: string, number: string): Promise<void>
  /** Claims, ticks every line of the checklist and proposes. */
  propose(note: string): Promise<void>
  askCorrection(slotLabel: string, reason: string): Promise<void>
  proposeRefusal(reason: RegExp): Promise<void>
  approve(): Promise<void>
  refuse(): Promise<void>
  close(): Promise<void>
}

let browser: Browser | undefined

/** One browser for all desks of a test file. */
async function theBrowser(): Promise<Browser> {
  browser ??= await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs] })
  return browser
}

export async function closeBrowser(): Promise<void> {
  await browser?.close()
  browser = undefined
}

/** Signs in at the console with account, password and the six digits. */
export async function openDesk(world: World, account: string): Promise<Desk> {
  const person = worldStaff.find(candidate => candidate.account === account)
  if (!person) throw new Error(`nobody is called ${account}`)
  const context: BrowserContext = await (await theBrowser()).newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(40_000)
  const page = await context.newPage()
  await page.goto(`${world.cloud}/console/`)
  await page.getByLabel('工号').fill(account)
  await page.getByLabel('密码', { exact: true }).fill(person.password)
  await page.getByLabel('动态验证码').fill(await freshCode(world, account))
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('button', { name: /账号菜单/ }).waitFor()

  const claim = async () => {
    const button = page.getByRole('button', { name: '认领', exact: true })
    if (await button.isVisible()) await button.click()
    await page.getByTestId('lease').waitFor()
  }
  return {
    page,
    async open(queue, number) {
      await page.goto(`${world.cloud}/console/queue/${queue}`)
      await page.getByRole('link', { name: number }).click()
      await page.getByTestId('number').getByText(number).waitFor()
    },
    async propose(note) {
      await claim()
      await page
        .getByRole('region', { name: /审查清单/ })
        .getByRole('checkbox')
        .first()
        .waitFor()
      await explain(page)
      for (const line of await page
        .getByRole('region', { name: /审查清单/ })
        .getByRole('checkbox')
        .all())
        await line.check()
      await page.getByLabel(/差异说明|经办意见/).fill(note)
      await page.getByRole('button', { name: '提交复核' }).click()
      await carriedOut(page)
    },
    async askCorrection(slotLabel, reason) {
      await claim()
      await page.getByRole('button', { name: '要求补正' }).click()
      await page.getByRole('checkbox', { name: slotLabel }).check()
      await page.getByLabel(new RegExp(`原因.*（${slotLabel}）`)).selectOption({ label: reason })
      await page.getByRole('button', { name: '发出补正通知' }).click()
      await carriedOut(page)
    },
    async proposeRefusal(reason) {
      await claim()
      await page.getByRole('button', { name: '建议不予通过' }).click()
      await page.getByRole('radio', { name: reason }).check()
      await page.getByRole('button', { name: '提交建议' }).click()
      await carriedOut(page)
    },
    async approve() {
      await page.getByRole('button', { name: '复核通过并付款', exact: true }).click()
      await page
        .getByRole('dialog')
        .getByLabel('动态验证码')
        .fill(await freshCode(world, account))
      await page.getByRole('button', { name: '确认复核通过并付款' }).click(byHand)
      await carriedOut(page)
    },
    async refuse() {
      await page.getByRole('button', { name: '不予通过', exact: true }).click()
      await page.getByRole('button', { name: '决定不予通过' }).click(byHand)
      await page.getByRole('button', { name: '确认不予通过' }).click(byHand)
      await carriedOut(page)
    },
    close: () => context.close(),
  }
}
