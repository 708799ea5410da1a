import type { Page } from 'playwright-core'
import { CentreCode } from '../../core/domain/values/ids'
import { agree } from '../../local/acting/agree'
import { depositor, logInByFace } from '../../local/acting/depositor'
import { freshKey } from '../../local/acting/retirement'
import { freshCode } from '../../local/acting/staff'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import { worldStaff } from '../../local/world/staff'
import { totp } from '../../local/world/totp'
import { aStage } from '../stage/a-stage'
import { carriedOut } from '../stage/carried-out'
import { type Desk, openDesk } from '../stage/console'
import { insideCloud } from '../stage/inside-cloud'
import { keepPicture } from '../stage/keep-picture'

const huangshi = CentreCode.parse('420200')
const stage = aStage()

const rowOf = (page: Page, account: string) => page.getByRole('row', { name: account })

/** Six digits in the dialogue in front, and its button. A minute passes first: every code is good once. */
async function confirms({ page }: Desk, account: string, button: string): Promise<void> {
  await wind(stage.world(), 61)
  await page
    .getByRole('dialog')
    .getByLabel('动态验证码')
    .fill(await freshCode(stage.world(), account))
  await page.getByRole('dialog').getByRole('button', { name: button }).click()
}

async function signsIn(page: Page, account: string, password: string, code: string): Promise<void> {
  await page.getByLabel('工号').fill(account)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByLabel('动态验证码').fill(code)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** As after a busy week: lines older than any of this story. */
async function usedOften(times: number): Promise<void> {
  const uses = insideCloud(stage.world()).db.collection('sealUses')
  for (let use = 0; use < times; use++) {
    const number = `HS2611-${1000 + use}`
    const sha256 = String(use).padStart(64, '0')
    const at = `2026-11-20T0${use % 10}:00:00.000Z`
    const body = { centre: huangshi, at, paper: 'acceptance-receipt', number, sha256, seal: 'c0'.repeat(32) }
    const stored = { version: 1, writes: [], body: { ...body, by: 'system', why: `办件 ${number}` } }
    await uses.add({ data: { _id: `old-${use}`, ...stored } })
  }
}

test('two administrators reset a colleague, who chooses a password, takes in the new secret and signs in with it', async () => {
  const world = stage.world()
  const account = 'hs-shuangji'
  const first = await openDesk(world, 'hs-guanli-1')
  await rowOf(first.page, account).waitFor()
  await keepPicture(first.page, 'console-accounts')
  await rowOf(first.page, 'hs-guanli-1').getByText('本人').waitFor()
  const opener = first.page.getByRole('button', { name: '申请重置：汪敏' })
  await opener.click()
  await first.page.getByLabel('原因').waitFor()
  await first.page.keyboard.press('Escape')
  await first.page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await opener.evaluate(button => button === document.activeElement)).toBe(true)
  await opener.click()
  const apply = first.page.getByRole('button', { name: '确认申请重置' })
  await first.page.getByLabel('原因').fill('手机丢')
  await first.page.getByLabel('动态验证码').fill('123456')
  expect(await apply.isEnabled()).toBe(false)
  await first.page.getByLabel('原因').fill('手机丢了，换了新手机')
  await keepPicture(first.page, 'console-accounts-ask')
  await confirms(first, 'hs-guanli-1', '确认申请重置')
  await carriedOut(first.page)
  await rowOf(first.page, account).getByText('等另一位管理员确认').waitFor()
  expect(await first.page.getByRole('button', { name: '确认重置：汪敏' }).count()).toBe(0)

  const second = await openDesk(world, 'hs-guanli-2')
  await rowOf(second.page, account).getByText('高峰申请').waitFor()
  await keepPicture(second.page, 'console-accounts-waiting')
  await second.page.getByRole('button', { name: '确认重置：汪敏' }).click()
  await confirms(second, 'hs-guanli-2', '确认重置')
  const code = (await second.page.getByTestId('recovery-code').innerText()).replace(/\s/g, '')
  await second.page.keyboard.press('Escape')
  await keepPicture(second.page, 'console-recovery-code')
  expect(code).toMatch(/^[0-9a-f]{20}$/)
  await second.page.getByRole('button', { name: '我已记下，关闭' }).click()
  await second.page.getByTestId('recovery-code').waitFor({ state: 'detached' })
  await rowOf(second.page, account).getByText('重置码已给出').waitFor()
  expect(await second.page.content()).not.toContain(code)

  const page = await first.page
    .context()
    .browser()
    ?.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  if (!page) throw new Error('no page to open')
  await page.goto(`${world.cloud}/console/`)
  await page.getByRole('button', { name: '用重置码设新密码' }).click()
  await page.getByLabel('工号').fill(account)
  await page.getByRole('textbox', { name: /^重置码/ }).fill(code.replace(/.{4}/g, four => `${four} `).toUpperCase())
  await page.getByLabel('新密码', { exact: true }).fill('yi-ge-xin-mima')
  await page.getByLabel('再输一次新密码').fill('yi-ge-xin-mi')
  await page.getByRole('button', { name: '设新密码' }).click()
  await page.getByText('两次输入的新密码不一样').waitFor()
  await keepPicture(page, 'console-recover')
  await page.getByLabel('再输一次新密码').fill('yi-ge-xin-mima')
  await page.getByRole('button', { name: '设新密码' }).click()
  const secret = (await page.getByTestId('totp-secret').innerText()).replace(/\s/g, '')
  await keepPicture(page, 'console-new-secret')
  await page.getByRole('button', { name: /去登录/ }).click()
  await wind(world, 61)
  const old = worldStaff.find(person => person.account === account)
  const now = () => Date.now() + world.offsetMs()
  await signsIn(page, account, old?.password ?? '', totp(old?.totpSecret ?? '', now()))
  await page.getByTestId('problem').getByText('不对').waitFor()
  await signsIn(page, account, 'yi-ge-xin-mima', totp(secret, now()))
  await page.getByRole('button', { name: /汪敏.*账号菜单/ }).waitFor()
  await page.close()
  await Promise.all([first.close(), second.close()])
}, 180_000)

test('an account one administrator closes is signed out at once and comes in no more', async () => {
  const world = stage.world()
  const account = 'hs-daye'
  const desk = await openDesk(world, account)
  expect(await desk.page.getByRole('link', { name: '账号' }).count()).toBe(0)
  const administrator = await openDesk(world, 'hs-guanli-1')
  await administrator.page.getByRole('button', { name: '停用：石磊' }).click()
  await administrator.page.getByRole('dialog').getByText('正在用的登录全部结束').waitFor()
  await keepPicture(administrator.page, 'console-deactivate')
  await confirms(administrator, 'hs-guanli-1', '确认停用')
  await carriedOut(administrator.page)
  await rowOf(administrator.page, account).getByText('停用', { exact: true }).waitFor()
  expect(await administrator.page.getByRole('button', { name: '停用：石磊' }).count()).toBe(0)
  await keepPicture(administrator.page, 'console-deactivated')

  await desk.page.getByRole('button', { name: '刷新' }).click()
  await desk.page.getByLabel('工号').waitFor()
  const person = worldStaff.find(each => each.account === account)
  await signsIn(desk.page, account, person?.password ?? '', await freshCode(world, account))
  await desk.page.getByTestId('problem').getByText('不对').waitFor()
  await Promise.all([desk.close(), administrator.close()])
}, 120_000)

test('every use of the seal is a line for the head of the office, and two administrators change the seal', async () => {
  const world = stage.world()
  const head = await openDesk(world, 'hs-kezhang')
  await head.page.getByRole('link', { name: '印章' }).click()
  await head.page.getByTestId('no-uses').waitFor()
  await keepPicture(head.page, 'console-seals-empty')
  const holder = depositor(world, 'openid-seal-holder')
  await logInByFace(world, holder, people.huangshiWorker, huangshi)
  const { accounts } = await holder.get('look-up-accounts', {
    centre: huangshi,
    consent: await agree(holder, huangshi),
  })
  const { certificate } = await holder.get('issue-certificate', {
    centre: huangshi,
    account: accounts[0]?.id ?? '',
    kind: 'deposit',
    key: freshKey(),
  })
  await head.page.getByRole('button', { name: '刷新' }).click()
  const line = await head.page.getByRole('row', { name: certificate.number }).innerText()
  expect(line).toContain('缴存证明')
  expect(line).toContain('申请人本人')
  await keepPicture(head.page, 'console-seals')
  expect(await head.page.getByText('本中心印章').count()).toBe(0)
  await usedOften(55)
  await head.page.getByRole('button', { name: '刷新' }).click()
  await head.page.getByText('已显示 50 次').waitFor()
  await head.page.getByRole('button', { name: '再显示一些' }).scrollIntoViewIfNeeded()
  await head.page.getByText('已显示 56 次，已到最早的').waitFor()

  const first = await openDesk(world, 'hs-guanli-1')
  await first.page.getByRole('link', { name: '印章' }).click()
  const seals = first.page.getByRole('complementary', { name: '本中心印章' })
  await seals.getByText('第一次用印时登记').waitFor()
  await first.page.getByRole('button', { name: '申请换章' }).click()
  const fingerprint = 'ab'.repeat(32)
  await first.page.getByLabel('指纹').fill('AB:CD')
  await first.page.getByLabel('动态验证码').focus()
  await first.page.getByText('现在是4位').waitFor()
  await first.page.getByLabel('指纹').fill('AB:'.repeat(32))
  await keepPicture(first.page, 'console-seal-ask')
  await confirms(first, 'hs-guanli-1', '确认申请换章')
  await carriedOut(first.page)
  await seals.getByText('等另一位管理员同意').waitFor()

  const second = await openDesk(world, 'hs-guanli-2')
  await second.page.getByRole('link', { name: '印章' }).click()
  await second.page.getByRole('button', { name: /同意换章/ }).waitFor()
  await keepPicture(second.page, 'console-seals-administrator')
  await second.page.getByRole('button', { name: /同意换章/ }).click()
  await second.page.getByText('不再使用').waitFor()
  await keepPicture(second.page, 'console-seal-approve')
  await confirms(second, 'hs-guanli-2', '确认同意换章')
  await carriedOut(second.page)
  await second.page.getByTestId(`seal-${fingerprint}`).getByText('在用').waitFor()
  expect(await second.page.getByTestId(/^seal-/).count()).toBe(1)
  await Promise.all([head.close(), first.close(), second.close()])
}, 180_000)
