import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeFixtures, eventually, openFixture } from './open-fixture'

jest.setTimeout(30_000)
const folder = mkdtempSync(join(tmpdir(), 'custom-tabs-'))

beforeAll(() => {
  cpSync(join(__dirname, 'fixture'), folder, { recursive: true })
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as { tabBar: { custom?: boolean } }
  app.tabBar.custom = true
  writeFileSync(join(folder, 'app.json'), JSON.stringify(app))
  const own = join(folder, 'custom-tab-bar')
  mkdirSync(own)
  writeFileSync(join(own, 'index.json'), '{"component":true}')
  writeFileSync(join(own, 'index.wxml'), '<view id="to-mine" bindtap="go">我的 {{chosen}}</view>')
  writeFileSync(
    join(own, 'index.js'),
    "Component({ data: { chosen: 0 }, methods: { go() { wx.switchTab({ url: '/pages/mine/index' }) } } })",
  )
})
afterEach(closeFixtures)
afterAll(() => rmSync(folder, { recursive: true }))

test('a custom tab bar is the app’s own component on each tab page', async () => {
  const { phone, mini, tap } = await openFixture({ weappDir: folder })
  expect((await phone.chrome()).tabs).toEqual([])
  await tap('#to-mine')
  await eventually(
    () => mini.currentPage(),
    page => page?.path === 'pages/mine/index',
  )
  const chosen = await mini.evaluate(
    `function () {
    var bar = getCurrentPages()[0].getTabBar()
    bar.setData({ chosen: 1 })
    return bar.data.chosen
  }` as never,
  )
  expect(chosen).toBe(1)
})
