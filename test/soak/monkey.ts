import { randomInt } from 'node:crypto'
import { resolve } from 'node:path'
import { pictures } from '../../local/acting/pictures'
import { everybody } from '../../local/neighbours/world'
import { readSamples } from '../../local/phone/read-samples'
import { type StartedPhone, startPhone } from '../../local/phone/start-phone'
import type { World } from '../../local/world/start-world'

type Params = Record<string, unknown>
interface Named {
  elementId: string
}

const one = <T>(list: readonly T[]): T | undefined => (list.length ? list[randomInt(list.length)] : undefined)

const tappable = '.btn,.row,.choice,.check,.switch,.seg,.chip,.slot-add,.tile,.link,.icon-btn,[id]'
const words = [
  '',
  '0',
  '王建国',
  '４２０',
  '420000196604120130',
  '19900000001',
  '6200000000008800013',
  '<b>',
  '啊'.repeat(300),
]

export interface Monkey {
  /** Does one thing a person might do, sensible or not; says which. */
  act(): Promise<string>
  /** What the app threw and nobody caught, since the last look. */
  exceptions(): string[]
  close(): Promise<void>
}

/**
 * A phone in the hands of somebody who taps, types, turns the network off, leaves and comes back, without a plan. What the
 * phone itself refuses (a covered element, a page that is gone) is part of life; what the app throws is not.
 */
export async function openMonkey(world: World, name: string): Promise<Monkey> {
  const album = readSamples((await pictures()).folder)
  const device: StartedPhone = await startPhone({
    weappDir: resolve(__dirname, '../../dist/weapp'),
    engine: 'jsdom',
    cloudBase: world.cloud,
    wechatBase: world.neighbours.wechat.control ?? world.neighbours.wechat.base,
    openid: `monkey-${name}`,
    privacyAgreed: true,
    faceOutcome: 'pass',
    samples: album,
    launch: { path: 'pages/home/home', query: { scene: 'oa-420200' }, scene: 1047 },
  })
  const request = (method: string, params: Params = {}) => device.request(method, params)
  const page = async () => (await request('App.getCurrentPage')) as { pageId: number; path: string }
  const elements = async (selector: string) => {
    const { pageId } = await page()
    const { elements: found } = (await request('Page.getElements', { pageId, selector })) as { elements: Named[] }
    return { pageId, found }
  }
  const person = () => one(everybody.filter(each => each.cards.length > 0))
  const typed = () => {
    const somebody = person()
    const own = somebody ? [somebody.name, somebody.idNumber, somebody.phone, somebody.cards[0]?.number ?? ''] : []
    return one([...words, ...own, ...own]) ?? ''
  }
  const deeds: Record<string, { weight: number; run(): Promise<unknown> }> = {
    tap: {
      weight: 60,
      async run() {
        const { pageId, found } = await elements(tappable)
        const target = one(found)
        if (target) await request('Element.tap', { pageId, elementId: target.elementId })
      },
    },
    type: {
      weight: 14,
      async run() {
        const { pageId, found } = await elements('input,textarea')
        const target = one(found)
        const params = { pageId, elementId: target?.elementId, functionName: 'input.input', args: [typed()] }
        if (target) await request('Element.callFunction', params)
      },
    },
    'answer the phone': {
      weight: 14,
      async run() {
        const top = (await device.overlays()).at(-1)
        const label = one([...(top?.buttons ?? []), ...(top?.choices ?? [])])
        if (label) await device.pressOverlay(label)
      },
    },
    'press a tab': { weight: 4, run: () => device.pressTab(randomInt(3)) },
    'go back': { weight: 6, run: () => device.pressBack() },
    'pull down': { weight: 3, run: () => device.pullDownRefresh() },
    'reach the bottom': { weight: 1, run: () => device.reachBottom() },
    'leave and come back': {
      weight: 2,
      async run() {
        await device.hide()
        await device.show()
      },
    },
    'lose the network and find it': {
      weight: 2,
      async run() {
        await device.setOffline(true)
        await device.pullDownRefresh().catch(() => {})
        await device.setOffline(false)
      },
    },
    'fail the next face check, or pass it': {
      weight: 1,
      run: () => device.setFaceOutcome(one(['pass', 'pass', 'pass', 'fail', 'cancel'] as const) ?? 'pass'),
    },
    'close the mini-program and open it': {
      weight: 1,
      run: () =>
        device.restart({
          path: 'pages/home/home',
          query: { scene: one(['oa-420200', 'oa-152900']) ?? '' },
          scene: 1047,
        }),
    },
  }
  const hat = Object.entries(deeds).flatMap(([deed, { weight }]) => Array.from({ length: weight }, () => deed))
  return {
    async act() {
      const deed = one(hat) ?? 'tap'
      // The phone refuses what a person could not do either; an app that threw is heard in `exceptions`.
      await deeds[deed]?.run().catch(() => undefined)
      return deed
    },
    exceptions() {
      const thrown = device.events.flatMap(event => (event.kind === 'exception' ? [event.stack || event.message] : []))
      device.events.length = 0
      return thrown
    },
    close: () => device.close(),
  }
}
