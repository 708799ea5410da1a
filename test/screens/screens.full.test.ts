import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromiumPath } from '../../config/chromium'
import { pageNames, pages, shapeOf } from '../../core/domain/page/pages'
import { until } from '../../local/acting/until'
import type { World } from '../../local/world/start-world'
import { openWorld } from '../stage/open-world'
import { openPhone } from '../stage/phone'
import { everyPage, type Visitor } from './every-page'
import { lookAtPage } from './look-at-page'

const weapp = resolve(__dirname, '../../dist/weapp')
const tabs = pageNames.filter(name => shapeOf(name).tab).map(name => `/${pages[name].path}`)

let world: World
let visitors: readonly Visitor[]
beforeAll(async () => {
  world = await openWorld()
  visitors = await everyPage(world)
}, 240_000)
afterAll(async () => {
  await world?.close()
}, 30_000)

test('every page of app.json is opened by somebody', () => {
  const app = JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8')) as {
    pages: string[]
    subPackages: { root: string; pages: string[] }[]
  }
  const declared = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`))]
  const opened = new Set(visitors.flatMap(({ addresses }) => addresses.map(address => address.slice(1).split('?')[0])))
  expect(declared.filter(page => !opened.has(page))).toEqual([])
})

test.each([
  { screen: '375 px wide', width: 375, height: 812, elder: false, least: 44 },
  { screen: '320 px wide', width: 320, height: 568, elder: false, least: 44 },
  { screen: '375 px wide in 长辈版', width: 375, height: 812, elder: true, least: 60 },
])(
  'on a phone $screen every page stands as it should',
  async ({ width, height, elder, least }) => {
    const wrong: string[] = []
    for (const { name, openid, scene, session, addresses } of visitors) {
      const own = {
        engine: 'chromium' as const,
        chromiumPath: await chromiumPath(),
        device: { width, height },
        storage: { elder, ...(session ? { session } : {}) },
      }
      const phone = await openPhone(world, openid, scene, own)
      try {
        // The scanned code has chosen the centre; pages ask for it.
        await until('the centre', async () => !(await phone.words('#centre-name')).startsWith('请'))
        for (const address of addresses) {
          const method = tabs.includes(address) ? 'switchTab' : 'reLaunch'
          await phone.device.request('App.callWxMethod', { method, args: [{ url: address }] })
          await phone.at(address.slice(1).split('?')[0] ?? '')
          wrong.push(...(await lookAtPage(phone, width, least)).map(what => `${address} for ${name} ${what}`))
        }
        const thrown = phone.device.events.filter(event => event.kind === 'exception')
        wrong.push(...thrown.map(event => `for ${name}: ${JSON.stringify(event).slice(0, 300)}`))
      } finally {
        await phone.close()
      }
    }
    expect(wrong).toEqual([])
  },
  240_000,
)
