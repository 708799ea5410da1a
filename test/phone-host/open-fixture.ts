import { join } from 'node:path'
import automator from 'miniprogram-automator'
import { chromiumPath } from '../../config/chromium'
import { type StartedPhone, type StartPhoneOptions, startPhone } from '../../local/phone/start-phone'

type MiniProgram = Awaited<ReturnType<typeof automator.connect>>
type AutomatorPage = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>
type AutomatorElement = NonNullable<Awaited<ReturnType<AutomatorPage['$']>>>

/** The fixture app on a phone, driven by the official miniprogram-automator. */
export interface Opened {
  phone: StartedPhone
  mini: MiniProgram
  page(): Promise<AutomatorPage>
  get(selector: string): Promise<AutomatorElement>
  tap(selector: string): Promise<void>
  type(selector: string, text: string): Promise<void>
  text(selector: string): Promise<string>
  data(path?: string): Promise<unknown>
  /** Life cycle calls the fixture wrote down. */
  calls(): Promise<string[]>
  /** Calls a `wx` function in the app and waits for its callback. */
  call(name: string, options?: object): Promise<{ ok: boolean; detail: Record<string, unknown> }>
}

const open: Opened[] = []

/**
 * `WS_ENDPOINT=ws://127.0.0.1:9420` runs the same suite on WeChat's DevTools, which has opened `test/phone-host/fixture` and
 * serves the automator protocol there (`cli auto --project … --auto-port 9420`).
 */
const devtools = process.env['WS_ENDPOINT']

/** For what only this phone can be asked: its album, its network, its overlays, a scene to be entered by. */
export const onlyHere: jest.It = devtools ? test.skip : test

/** In place of this phone when DevTools is there: whoever asks it something has forgotten `onlyHere`. */
const nobodysPhone = new Proxy({} as StartedPhone, {
  get: (_, name) => () => {
    throw new Error(`phone.${String(name)} needs this phone; mark the test with onlyHere`)
  },
})

const startThis = async (options: Partial<StartPhoneOptions>) =>
  startPhone({
    weappDir: join(__dirname, 'fixture'),
    engine,
    cloudBase: 'http://127.0.0.1:9',
    openid: 'fixture-phone',
    ...(engine === 'chromium' ? { chromiumPath: await chromiumPath() } : {}),
    ...options,
  })

/** Which engine the suite runs on: jsdom, or with `PHONE_ENGINE=chromium` a real browser. */
export const engine = process.env['PHONE_ENGINE'] === 'chromium' ? 'chromium' : 'jsdom'

export async function openFixture(options: Partial<StartPhoneOptions> = {}): Promise<Opened> {
  const phone = devtools ? nobodysPhone : await startThis(options)
  const mini = await automator.connect({ wsEndpoint: devtools ?? phone.wsEndpoint })
  if (devtools) {
    await mini.evaluate('function () { getApp().calls.length = 0 }' as never)
    await mini.reLaunch(`/${options.launch?.path ?? 'pages/home/index'}`)
  }
  const page = async () => {
    const now = await mini.currentPage()
    if (!now) throw new Error('no page is open')
    return now
  }
  const get = async (selector: string) => {
    const element = await (await page()).$(selector)
    if (!element) throw new Error(`${selector} is not on the page`)
    return element
  }
  const opened: Opened = {
    phone,
    mini,
    page,
    get,
    tap: async selector => (await get(selector)).tap(),
    type: async (selector, text) =>
      ((await get(selector)) as unknown as { input(text: string): Promise<void> }).input(text),
    text: async selector => (await get(selector)).text(),
    data: async path => (await page()).data(path),
    calls: async () => (await mini.evaluate('function () { return getApp().calls }' as never)) as string[],
    call: async (name, options = {}) =>
      (await mini.evaluate(
        `function (options) {
          return new Promise(function (resolve) {
            options.success = function (detail) { resolve({ ok: true, detail: detail }) }
            options.fail = function (detail) { resolve({ ok: false, detail: detail }) }
            '${name}'.split('.').reduce(function (at, key) { return at[key] }, wx)(options)
          })
        }` as never,
        options,
      )) as { ok: boolean; detail: Record<string, unknown> },
  }
  open.push(opened)
  return opened
}

export async function closeFixtures(): Promise<void> {
  for (const { mini, phone } of open.splice(0)) {
    mini.disconnect()
    if (!devtools) await phone.close()
  }
}

/** Polls until the check holds; fails with the last value seen. */
export async function eventually<T>(read: () => Promise<T> | T, holds: (value: T) => boolean): Promise<T> {
  const deadline = Date.now() + 4000
  for (;;) {
    const value = await read()
    if (holds(value)) return value
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(value)}`)
    await new Promise(resolve => setTimeout(resolve, 15))
  }
}
