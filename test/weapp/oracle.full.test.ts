import { resolve } from 'node:path'
import { pageNames, pages, shapeOf } from '../../core/domain/page/pages'
import { until } from '../../local/acting/until'
import type { World } from '../../local/world/start-world'
import { everyPage, type Visitor } from '../screens/every-page'
import { openWorld } from '../stage/open-world'
import { openPhone, type Phone } from '../stage/phone'
import { officialTree } from './official-tree'

const weapp = resolve(__dirname, '../../dist/weapp')
const tabs = pageNames.filter(name => shapeOf(name).tab).map(name => `/${pages[name].path}`)

let world: World
let visitors: readonly Visitor[]
const official = officialTree(weapp)
beforeAll(async () => {
  world = await openWorld()
  visitors = await everyPage(world)
}, 240_000)
afterAll(async () => {
  await world?.close()
}, 30_000)

/** The live data of the page in front, and the tree the host has drawn of it. */
async function pageInFront({ device }: Phone) {
  const { pageId, path } = (await device.request('App.getCurrentPage')) as { pageId: number; path: string }
  const { data } = (await device.request('Page.getData', { pageId })) as { data: unknown }
  const { elementId } = (await device.request('Page.getElement', { pageId, selector: 'page' })) as { elementId: string }
  const { wxml } = (await device.request('Element.getWXML', { pageId, elementId, type: 'inner' })) as { wxml: string }
  return { path, data, wxml }
}

/** Where two trees begin to differ, with a little of both. */
function difference(host: string, wcc: string): string {
  let at = 0
  while (at < host.length && host[at] === wcc[at]) at += 1
  return host === wcc ? '' : `host …${host.slice(at - 40, at + 80)}… wcc …${wcc.slice(at - 40, at + 80)}…`
}

const engines = ['jsdom', 'chromium'] as const

test.each(engines)(
  "in %s the host draws the tree that WeChat's own compiler makes, on live data of every page",
  async engine => {
    const wrong: string[] = []
    let compared = 0
    for (const { name, openid, scene, session, addresses } of visitors) {
      const own = { engine, storage: session ? { session } : {} }
      const phone = await openPhone(world, openid, scene, own)
      try {
        await until('the centre', async () => !(await phone.words('#centre-name')).startsWith('请'))
        for (const address of addresses) {
          const method = tabs.includes(address) ? 'switchTab' : 'reLaunch'
          await phone.device.request('App.callWxMethod', { method, args: [{ url: address }] })
          await phone.at(address.slice(1).split('?')[0] ?? '')
          // A page at rest: nothing is on its way any more, and two looks see the same.
          const { path, data, wxml } = await until(`${address} at rest`, async () => {
            const one = await pageInFront(phone)
            const { openConnections } = (await phone.device.request('Phone.getStatistics')) as {
              openConnections: number
            }
            const other = await pageInFront(phone)
            const same = JSON.stringify(one) === JSON.stringify(other)
            return same && openConnections === 0 && one.wxml.length > 40 ? other : undefined
          })
          const what = difference(wxml, official(path, data))
          if (what) wrong.push(`${address} for ${name}: ${what}`)
          compared += 1
        }
      } finally {
        await phone.close()
      }
    }
    expect(wrong).toEqual([])
    expect(compared).toBeGreaterThan(30)
  },
  240_000,
)
