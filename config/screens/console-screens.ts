import { chromium, type Page } from 'playwright-core'
import type { World } from '../../local/world/start-world'
import { openDesk } from '../../test/stage/console'
import { chromiumArgs, chromiumPath } from '../chromium'
import type { Keep } from './screens'

const shot = (page: Page) => () => page.screenshot()

/** Signed out, the queue, one case, and what is asked for again; sends the request. */
export async function handlerScreens(world: World, keep: Keep, number: string, slot: string): Promise<void> {
  const desk = await openDesk(world, 'hs-jingban')
  const { page } = desk
  const guests = await page
    .context()
    .browser()
    ?.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  const guest = await guests?.newPage()
  if (guest) {
    await guest.goto(`${world.cloud}/console/`)
    await guest.getByLabel('工号').fill('hs-jingban')
    await keep('console-sign-in', shot(guest))
  }
  await guests?.close()
  await page.goto(`${world.cloud}/console/queue/reviewing`)
  await page.getByRole('link', { name: number }).waitFor()
  await keep('console-queue', shot(page))
  await desk.open('reviewing', number)
  await page.getByRole('button', { name: '认领', exact: true }).click()
  await page.getByTestId('lease').waitFor()
  await page.locator('img').first().waitFor()
  await keep('console-review', shot(page))
  await page.getByRole('button', { name: '要求补正' }).click()
  await page.getByRole('checkbox', { name: slot }).check()
  await page.getByLabel(new RegExp(`原因.*（${slot}）`)).selectOption({ label: '反光挡字' })
  await keep('console-correction', shot(page))
  await page.getByRole('button', { name: '发出补正通知' }).click()
  await page.getByTestId('done').waitFor()
  await desk.close()
}

/** Two persons: one proposes, the other sees the second approval and approves. */
export async function approvalScreens(world: World, keep: Keep, number: string): Promise<void> {
  const handler = await openDesk(world, 'hs-jingban')
  await handler.open('reviewing', number)
  await handler.propose('材料齐全，与核心数据一致。')
  await handler.close()
  const approver = await openDesk(world, 'hs-fuhe')
  await approver.open('confirming', number)
  await approver.page.getByRole('button', { name: '复核通过并付款', exact: true }).waitFor()
  await keep('console-second-approval', shot(approver.page))
  await approver.approve()
  await approver.close()
}

/** The page anybody reaches with the code on a certificate. */
export async function checkScreen(keep: Keep, address: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs] })
  try {
    const screen = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, locale: 'zh-CN' }
    const page = await browser.newPage(screen)
    await page.goto(address)
    await keep('check-page', shot(page))
  } finally {
    await browser.close()
  }
}
