import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { chromiumPath } from '../../config/chromium'
import type { PhoneSettings } from '../../local/phone/host/phone-options'
import { startPhonePage } from '../../local/phone/start-phone-page'
import { engine, eventually } from './open-fixture'

jest.setTimeout(60_000)

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const samples = mkdtempSync(join(tmpdir(), 'samples-'))
let page: Awaited<ReturnType<typeof startPhonePage>>

beforeAll(async () => {
  writeFileSync(join(samples, 'booklet.png'), Buffer.from(pixel, 'base64'))
  page = await startPhonePage({
    weappDir: join(__dirname, 'fixture'),
    cloudBase: 'http://127.0.0.1:9',
    port: 0,
    sampleDir: samples,
    sampleTitles: [{ file: 'booklet.png', title: '退休证' }],
    entries: [{ label: '分包码', path: 'packages/far/page/index', query: { scene: 'c=1' }, scene: 1047 }],
    phones: [{ label: '第一部手机', openid: 'first' }],
  })
})
afterAll(async () => {
  await page.close()
  rmSync(samples, { recursive: true })
})

const settingsAt = async (query: string) =>
  (await (await fetch(`${page.url}settings.json${query}`)).json()) as PhoneSettings

test('the address chooses the phone', async () => {
  const settings = await settingsAt(
    '?openid=o&path=pages/mine/index&scene=1047&width=320&height=568&fontSize=26&offline=1',
  )
  expect(settings).toMatchObject({
    openid: 'o',
    launch: { path: 'pages/mine/index', scene: 1047 },
    device: { width: 320, height: 568 },
    fontSize: 26,
    offline: true,
    samples: [{ name: '退休证', url: '/sample/booklet.png' }],
  })
})

test('each phone remembers for itself, and can be emptied', async () => {
  const remember = { method: 'POST', body: JSON.stringify({ key: 'storage:a', value: '1' }) }
  await fetch(`${page.url}memory?openid=one`, remember)
  expect((await settingsAt('?openid=one')).memory).toEqual({ 'storage:a': '1' })
  expect((await settingsAt('?openid=two')).memory).toEqual({})
  await fetch(`${page.url}forget?openid=one`, { method: 'POST' })
  expect((await settingsAt('?openid=one')).memory).toEqual({})
})

test('requests are passed on to this machine only, and only for our own page', async () => {
  const passOn = (target: string, headers = {}) =>
    fetch(`${page.url}pass-on?url=${encodeURIComponent(target)}`, { headers }).then(reply => reply.status)
  expect(await passOn('https://example.com/')).toBe(403)
  expect(await passOn('http://169.254.169.254/')).toBe(403)
  expect(await passOn(`${page.url}host.js`, { origin: 'http://elsewhere.invalid' })).toBe(403)
  expect(await passOn(`${page.url}host.js`)).toBe(200)
})

test('no file outside the package and the samples is served', async () => {
  expect((await fetch(`${page.url}weapp/..%2f..%2fopen-fixture.ts`)).status).toBe(404)
  expect((await fetch(`${page.url}weapp/app.js`)).status).toBe(404)
  expect((await fetch(`${page.url}sample/..%2f..%2fpasswd`)).status).toBe(404)
})

const inBrowser = engine === 'chromium' ? describe : describe.skip

inBrowser('in a desktop browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: await chromiumPath(),
      args: ['--headless', '--no-sandbox', '--disable-gpu'],
    })
  })
  afterAll(() => browser.close())

  test('a mouse works the phone, and the panel scans, restarts and changes the phone', async () => {
    const tab = await browser.newPage({ viewport: { width: 1000, height: 820 } })
    await tab.goto(`${page.url}?storage.elder=true`)
    const phone = tab.frameLocator('#phone')
    await phone.locator('#add').click()
    await eventually(
      () => phone.locator('#count').innerText(),
      text => text === '1',
    )
    /** Nothing while the frame is on its way from one page to the next: whoever waits asks again. */
    const inside = async (expression: string): Promise<unknown> => {
      const frame = tab.frames().find(one => one.url().includes('/phone?'))
      const asked = `window.runningPhone && (phone => ${expression})(window.runningPhone.phone)`
      try {
        return await frame?.evaluate(asked)
      } catch (error) {
        if (/context was destroyed|detached/.test(String(error))) return undefined
        throw error
      }
    }
    expect(await inside("phone.wx.getStorageSync('elder')")).toBe(true)
    await inside('(phone.wx.chooseMedia({ count: 1, success: one => { window.chosen = one.tempFiles.length } }), 0)')
    await phone.getByText('同意', { exact: true }).click()
    await phone.getByText('退休证').click()
    await eventually(
      () => inside('window.chosen'),
      count => count === 1,
    )
    await tab.click('#scan')
    await eventually(
      () => inside('phone.router.currentPath()'),
      path => path === 'packages/far/page/index',
    )
    expect(await inside('phone.router.top().query')).toEqual({ scene: 'c%3D1' })
    await tab.check('#offline')
    await eventually(
      () => inside('phone.settings.offline'),
      offline => offline === true,
    )
  })
})
