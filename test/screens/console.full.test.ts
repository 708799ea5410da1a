import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { CentreCode } from '../../core/domain/values/ids'
import { depositor, logInByFace } from '../../local/acting/depositor'
import { pictures } from '../../local/acting/pictures'
import { submitRetirement } from '../../local/acting/retirement'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { closeBrowser, type Desk, openDesk } from '../stage/console'
import { openWorld } from '../stage/open-world'

const huangshi = CentreCode.parse('420200')
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const screens = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
]

let world: World
let number: string
let handler: Desk
let approver: Desk
beforeAll(async () => {
  world = await openWorld()
  const who = depositor(world, 'console-screens')
  await logInByFace(world, who, people.huangshiRetiree, huangshi)
  number = (await submitRetirement(world, who, people.huangshiRetiree, huangshi, undefined, await pictures())).number
  handler = await openDesk(world, 'hs-jingban')
  approver = await openDesk(world, 'hs-fuhe')
}, 180_000)
afterAll(async () => {
  await closeBrowser()
  await world?.close()
}, 30_000)

/** Comes back when nothing on the screen moves any more: a colour half-way between two is nobody's barrier. */
async function standStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = () =>
      document
        .getAnimations()
        .some(one => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity)
    for (let still = 0; still < 5; still = moving() ? 0 : still + 1) await new Promise(requestAnimationFrame)
  })
}

/** What is wrong with the screen in front, at both sizes: barriers (WCAG A and AA) and sideways scrolling. */
async function look(page: Page): Promise<string[]> {
  const wrong: string[] = []
  for (const size of screens) {
    await page.setViewportSize(size)
    await standStill(page)
    await page.evaluate(axe)
    const found = await page.evaluate(async tags => {
      const { axe: checker } = window as unknown as { axe: typeof import('axe-core') }
      const { violations } = await checker.run(document, { runOnly: { type: 'tag', values: tags } })
      const wide = document.documentElement.scrollWidth - window.innerWidth
      return [
        ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`),
        ...(wide > 0 ? [`scrolls sideways by ${wide} px`] : []),
      ]
    }, levels)
    wrong.push(...found.map(what => `${size.width} px: ${what}`))
  }
  return wrong
}

test('the sign-in screen has no barrier', async () => {
  const context = await handler.page.context().browser()?.newContext({ locale: 'zh-CN' })
  const page = await context?.newPage()
  if (!page) throw new Error('no page to open')
  await page.goto(`${world.cloud}/console/`)
  await page.getByLabel('工号').waitFor()
  expect(await look(page)).toEqual([])
  await page.getByRole('button', { name: '登录' }).click()
  expect(await look(page)).toEqual([])
  await page.getByRole('button', { name: '用重置码设新密码' }).click()
  await page.getByRole('button', { name: '设新密码' }).click()
  await page.getByText('请填重置码').waitFor()
  expect(await look(page)).toEqual([])
  await context?.close()
}, 60_000)

test('the queue, an empty queue and a search have no barrier', async () => {
  const { page } = handler
  await page.goto(`${world.cloud}/console/queue/reviewing`)
  await page.getByRole('link', { name: number }).waitFor()
  expect(await look(page)).toEqual([])
  await page.goto(`${world.cloud}/console/queue/failed`)
  await page.getByRole('heading', { name: '没有办成' }).first().waitFor()
  expect(await look(page)).toEqual([])
  await page.getByLabel('搜索办件').fill(number)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: number }).waitFor()
  expect(await look(page)).toEqual([])
}, 60_000)

test('the review with its panels has no barrier', async () => {
  const { page } = handler
  await handler.open('reviewing', number)
  expect(await look(page)).toEqual([])
  await page.getByRole('button', { name: '认领', exact: true }).click()
  await page.getByTestId('lease').waitFor()
  expect(await look(page)).toEqual([])
  await page.getByRole('button', { name: '要求补正' }).click()
  await page.getByRole('checkbox', { name: '退休证' }).check()
  expect(await look(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '建议不予通过' }).click()
  await page.getByRole('group', { name: '原因' }).getByRole('radio').first().check()
  expect(await look(page)).toEqual([])
  await page.keyboard.press('Escape')
}, 90_000)

test('the second approval with its question has no barrier', async () => {
  await handler.open('reviewing', number)
  await handler.propose('材料齐全，与核心数据一致。')
  const { page } = approver
  await approver.open('confirming', number)
  await page.getByRole('button', { name: '复核通过并付款', exact: true }).waitFor()
  expect(await look(page)).toEqual([])
  await page.getByRole('button', { name: '复核通过并付款', exact: true }).click()
  await page.getByRole('dialog').getByLabel('动态验证码').waitFor()
  expect(await look(page)).toEqual([])
}, 90_000)

test('the pages of an administrator and their questions have no barrier', async () => {
  const { page } = await openDesk(world, 'hs-guanli-1')
  await page.getByRole('button', { name: '停用：汪敏' }).waitFor()
  expect(await look(page)).toEqual([])
  await page.getByRole('button', { name: '停用：汪敏' }).click()
  await page.getByRole('dialog').getByLabel('动态验证码').waitFor()
  expect(await look(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '印章' }).click()
  await page.getByText('本中心印章').waitFor()
  await page.getByText('用印时间').waitFor()
  expect(await look(page)).toEqual([])
  await page.getByRole('button', { name: '申请换章' }).click()
  await page.getByRole('dialog').getByLabel('动态验证码').waitFor()
  expect(await look(page)).toEqual([])
}, 90_000)
