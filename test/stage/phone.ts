import { resolve } from 'node:path'
import automator from 'miniprogram-automator'
import { chromiumPath } from '../../config/chromium'
import { pictures } from '../../local/acting/pictures'
import { until } from '../../local/acting/until'
import type { WorldPerson } from '../../local/neighbours/world-shapes'
import { readSamples } from '../../local/phone/read-samples'
import { type StartedPhone, startPhone } from '../../local/phone/start-phone'
import type { World } from '../../local/world/start-world'

type MiniProgram = Awaited<ReturnType<typeof automator.connect>>
type AutomatorPage = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>
type AutomatorElement = NonNullable<Awaited<ReturnType<AutomatorPage['$']>>>

/** Somebody's phone with the compiled mini-program, driven by the official miniprogram-automator. */
export interface Phone {
  device: StartedPhone
  /** Taps what is on the page in front; waits for it to appear and to be usable. */
  tap(selector: string): Promise<void>
  type(selector: string, text: string): Promise<void>
  /** Turns the wheel of a picker to the option with these words, or to this day. */
  pick(selector: string, value: string | number): Promise<void>
  /** Waits until the page in front is this one. */
  at(page: string): Promise<void>
  /** Waits until the page in front says these words. */
  sees(words: string): Promise<void>
  /** Pulls the page down until it says these words, as somebody who waits for news does. */
  hears(words: string): Promise<void>
  /** Words of one element. */
  words(selector: string): Promise<string>
  has(selector: string): Promise<boolean>
  /** Presses a button of the window the phone has put before the page. */
  press(label: string): Promise<void>
  /** Reads and agrees to 查询授权, which is asked once. */
  agreeToQuery(): Promise<void>
  /** Works out the sum that stands in for the picture with letters. */
  solveCaptcha(): Promise<void>
  /** The last thing the phone did of this kind, e.g. `openDocument`. */
  record(api: string): Promise<unknown>
  photograph(slot: string, file: string): Promise<void>
  close(): Promise<void>
}

/** `PHONE_ENGINE=chromium` runs the same journeys with real taps in a real browser. */
export const engine = process.env.PHONE_ENGINE === 'chromium' ? 'chromium' : 'jsdom'

export async function openPhone(
  world: World,
  openid: string,
  scene: string,
  extra: { storage?: Record<string, unknown>; engine?: 'jsdom' | 'chromium' } = {},
): Promise<Phone> {
  const device = await startPhone({
    weappDir: process.env.WEAPP_DIR ?? resolve(__dirname, '../../dist/weapp'),
    cloudBase: world.cloud,
    wechatBase: world.neighbours.wechat.control ?? world.neighbours.wechat.base,
    openid,
    privacyAgreed: true,
    faceOutcome: 'pass',
    device: { width: 375, height: 812 },
    launch: { path: 'pages/home/home', query: { scene }, scene: 1047 },
    ...((extra.engine ?? engine) === 'chromium' ? { chromiumPath: await chromiumPath() } : {}),
    engine,
    ...extra,
  })
  const mini = await automator.connect({ wsEndpoint: device.wsEndpoint })
  const front = async (): Promise<AutomatorPage> => {
    const page = await mini.currentPage()
    if (!page) throw new Error('no page is open')
    return page
  }
  const get = (selector: string): Promise<AutomatorElement> =>
    until(`${selector} on the phone (page ${openid})`, async () => (await (await front()).$(selector)) ?? undefined)
  const said = async () => {
    const page = await (await front()).$('page')
    return page ? await page.text() : ''
  }
  /** True once the page in front says so; what it says instead goes into the message when the waiting is over. */
  const says = async (words: string) => {
    const text = await said()
    if (text.includes(words)) return true
    throw new Error(`it says: ${text.slice(0, 400)}`)
  }
  const album = await pictures()
  const samples = readSamples(album.folder)
  const phone: Phone = {
    device,
    async tap(selector) {
      await until(`a tap on ${selector}`, async () => {
        const element = await (await front()).$(selector)
        if (!element) return undefined
        // A button that is not ready yet swallows the tap, for a person as for us.
        const looks = String((await element.attribute('class')) ?? '').split(' ')
        if (looks.includes('off')) return undefined
        await element.tap()
        return true
      })
    },
    async type(selector, text) {
      const element = (await get(selector)) as unknown as { input(text: string): Promise<void> }
      await element.input(text)
    },
    async pick(selector, value) {
      const element = await get(selector)
      await element.trigger('change', { value })
    },
    at: page =>
      until(`page ${page}`, async () => {
        const { path } = await front()
        if (path === page) return true
        throw new Error(`on ${path} it says: ${(await said()).slice(0, 400)}`)
      }).then(() => undefined),
    sees: words => until(`the phone to say ${words}`, () => says(words)).then(() => undefined),
    hears: words =>
      until(
        `news: ${words}`,
        async () => {
          await device.pullDownRefresh()
          await until(words, () => says(words), 4)
          return true
        },
        30,
      ).then(() => undefined),
    words: async selector => (await get(selector)).text(),
    has: async selector => (await (await front()).$(selector)) !== null,
    press: label =>
      until(`a button ${label} on the phone`, async () => {
        await device.pressOverlay(label)
        return true
      }).then(() => undefined),
    async agreeToQuery() {
      // Looked at before it is touched again, as a person does: a second tap would take the tick away.
      await until(
        'the consent to be ticked',
        async () => {
          const box = await (await front()).$('#agree-query')
          if (!box) return undefined
          const looks = String((await box.attribute('class')) ?? '').split(' ')
          if (looks.includes('on')) return true
          await box.tap()
          return undefined
        },
        40,
        1000,
      )
      await phone.tap('#consent-go')
    },
    async solveCaptcha() {
      await phone.tap('#captcha-speak')
      const sum = await until(
        'the sum',
        async () => /(\d+)加(\d+)/.exec(await phone.words('#captcha-spoken')) ?? undefined,
      )
      await phone.type('#captcha', String(Number(sum[1]) + Number(sum[2])))
    },
    record: api =>
      until(
        `the phone to ${api}`,
        async () => (await device.records()).filter(record => record.api === api).at(-1)?.detail,
      ),
    async photograph(slot, file) {
      const picture = samples.find(sample => sample.name === file.replace(/\.jpg$/, ''))
      if (!picture) throw new Error(`no picture ${file} in the album`)
      await device.setNextMedia([picture])
      await phone.tap(`#slot-${slot}-add`)
      await until(`${slot} to be kept`, async () => {
        const state = await (await front()).$(`#slot-${slot}-state`)
        const words = state ? await state.text() : ''
        if (await phone.has(`#slot-${slot}-accept`)) await phone.tap(`#slot-${slot}-accept`)
        return words.startsWith('已传好')
      })
    },
    async close() {
      mini.disconnect()
      await device.close()
    },
  }
  return phone
}

/** 扫码进来，刷脸登录: from a guest's home page to the own one. */
export async function logInOnPhone(phone: Phone, person: WorldPerson): Promise<void> {
  await phone.tap('#hero-log-in')
  await phone.tap('#way-face')
  // The notice has a version once it has come; agreeing names it.
  await phone.sees('版）')
  await phone.tap('#agree-user-notice')
  await phone.tap('#log-in-next')
  await phone.at('pages/proof/face')
  await phone.type('#face-name', person.name)
  await phone.type('#face-id-number', person.idNumber)
  await phone.tap('#face-next')
  await phone.tap('#agree-face')
  await phone.tap('#start-face')
}
