import { closeFixtures, eventually, onlyHere, openFixture } from './open-fixture'

jest.setTimeout(30_000)
afterEach(closeFixtures)

onlyHere('a cold start calls onLaunch, onShow, onLoad, onShow and onReady in this order', async () => {
  const { calls } = await openFixture({
    launch: { path: 'pages/detail/index', query: { scene: 'c%3Dx' }, scene: 1047 },
  })
  const heard = await eventually(calls, list => list.includes('detail ready'))
  expect(heard).toEqual(['launch pages/detail/index 1047', 'show 1047', 'detail load', 'detail show', 'detail ready'])
})

onlyHere(
  'a first page there is none of is the app’s to answer, also when it comes back from the background',
  async () => {
    const launch = { path: 'pages/moved/index', query: { id: '7' }, scene: 1014 }
    const { calls, mini, phone } = await openFixture({ launch })
    await eventually(
      () => mini.currentPage(),
      page => page?.path === 'pages/detail/index',
    )
    expect((await calls()).slice(0, 3)).toEqual([
      'launch pages/moved/index 1014',
      'show 1014',
      'not found pages/moved/index {"id":"7"}',
    ])
    await mini.callWxMethod('switchTab', { url: '/pages/mine/index' })
    await phone.hide()
    await phone.show(launch)
    await eventually(
      () => mini.currentPage(),
      page => page?.path === 'pages/detail/index',
    )
  },
)

onlyHere.each(['pages/late/index', 'pages/none/index'])(
  'an app that answers too late, or not at all, leaves the person with WeChat’s own page: %s',
  async path => {
    const { phone, mini } = await openFixture({ launch: { path } })
    expect((await phone.overlays()).map(({ title }) => title)).toEqual(['页面不存在'])
    await phone.pressOverlay('返回首页')
    expect((await mini.currentPage())?.path).toBe('pages/home/index')
  },
)

onlyHere('the query of a scanned code reaches the page still encoded', async () => {
  const { text } = await openFixture({ launch: { path: 'pages/detail/index', query: { scene: 'c%3Dx' }, scene: 1047 } })
  expect(JSON.parse(await text('#query'))).toEqual({ scene: 'c%3Dx' })
})

onlyHere('navigateTo hides the page below and navigateBack unloads the one above', async () => {
  const { mini, calls, phone } = await openFixture()
  await eventually(calls, list => list.includes('home ready'))
  await mini.callWxMethod('navigateTo', { url: '/pages/detail/index?id=1' })
  await eventually(calls, list => list.includes('detail ready'))
  expect((await mini.pageStack()).map(page => page.path)).toEqual(['pages/home/index', 'pages/detail/index'])
  expect((await phone.chrome()).left).toBe('back')
  await phone.pressBack()
  const heard = (await calls()).slice((await calls()).indexOf('home ready') + 1)
  expect(heard).toEqual([
    'home hide',
    'detail load',
    'detail show',
    'detail ready',
    'detail unload',
    'counter page show',
    'home show',
  ])
})

onlyHere('a tab page is kept, a page above it is not', async () => {
  const { mini, calls, phone } = await openFixture()
  await mini.callWxMethod('navigateTo', { url: '/pages/detail/index' })
  await mini.callWxMethod('switchTab', { url: '/pages/mine/index' })
  expect((await mini.pageStack()).map(page => page.path)).toEqual(['pages/mine/index'])
  await phone.pressTab(0)
  const heard = await calls()
  expect(heard).toContain('detail unload')
  expect(heard).not.toContain('home unload')
  expect(heard.filter(call => call.startsWith('home load'))).toHaveLength(1)
  expect(heard.slice(-2)).toEqual(['home show', 'home tab 0首页'])
})

onlyHere('the tab bar shows names, the chosen tab and badges', async () => {
  const { mini, phone } = await openFixture()
  await mini.callWxMethod('setTabBarBadge', { index: 1, text: '3' })
  expect((await phone.chrome()).tabs).toEqual([
    { text: '首页', badge: '', selected: true },
    { text: '我的', badge: '3', selected: false },
  ])
  await mini.callWxMethod('removeTabBarBadge', { index: 1 })
  expect((await phone.chrome()).tabs[1]?.badge).toBe('')
  await mini.callWxMethod('hideTabBar', {})
  expect((await phone.chrome()).tabs).toEqual([])
})

test('navigation refuses unknown pages, tab pages and an eleventh page', async () => {
  const { call } = await openFixture()
  expect(await call('navigateTo', { url: '/pages/none/index' })).toMatchObject({
    ok: false,
    detail: { errMsg: 'navigateTo:fail page "pages/none/index" is not found' },
  })
  expect((await call('navigateTo', { url: '/pages/mine/index' })).ok).toBe(false)
  expect((await call('switchTab', { url: '/pages/detail/index' })).ok).toBe(false)
  for (let depth = 2; depth <= 10; depth++)
    expect((await call('navigateTo', { url: '/pages/detail/index' })).ok).toBe(true)
  expect(await call('navigateTo', { url: '/pages/detail/index' })).toMatchObject({
    ok: false,
    detail: { errMsg: 'navigateTo:fail webview count limit exceed' },
  })
})

test('a sub-package is run only when one of its pages is opened', async () => {
  const { mini, calls, text } = await openFixture()
  expect(await calls()).not.toContain('far module')
  await mini.callWxMethod('navigateTo', { url: '/packages/far/page/index' })
  expect(await calls()).toContain('far module')
  expect(await text('#far')).toBe('远')
})

onlyHere('leaving WeChat and coming back is heard by page and app', async () => {
  const { phone, calls } = await openFixture()
  await phone.hide()
  await phone.show({ scene: 1089 })
  expect((await calls()).slice(-4)).toEqual(['home hide', 'hide', 'show 1089', 'home show'])
})

onlyHere('five seconds after the person left nothing of the app runs, until they come back', async () => {
  const { phone, mini } = await openFixture()
  await mini.evaluate(
    `function () {
    var app = getApp()
    app.ticks = 0
    setInterval(function () { app.ticks++ }, 5)
  }` as never,
  )
  const ticks = () => mini.evaluate('function () { return getApp().ticks }' as never) as Promise<number>
  await eventually(ticks, count => count > 2)
  await phone.hide()
  const left = await ticks()
  await eventually(ticks, count => count > left)
  await phone.stayAway()
  await mini.evaluate(
    `function () {
    setTimeout(function () { getApp().late = true }, 1)
  }` as never,
  )
  const asleep = await ticks()
  await new Promise(next => setTimeout(next, 60))
  expect(await ticks()).toBe(asleep)
  expect(await mini.evaluate('function () { return getApp().late }' as never)).toBeUndefined()
  await phone.show()
  await eventually(ticks, count => count > asleep)
  expect(await mini.evaluate('function () { return getApp().late }' as never)).toBe(true)
})

onlyHere('a window of another size is heard by page and app', async () => {
  const { phone, mini, call } = await openFixture()
  await mini.evaluate(
    `function () {
    wx.onWindowResize(function (detail) { getApp().size = detail.size })
  }` as never,
  )
  await phone.resize(600, 900)
  const size = (await mini.evaluate('function () { return getApp().size }' as never)) as { windowWidth: number }
  expect(size.windowWidth).toBe(600)
  expect((await call('getSystemInfo')).detail).toMatchObject({ screenWidth: 600, screenHeight: 900 })
})

onlyHere('pull-down, reach-bottom and share reach the page', async () => {
  const { phone, calls } = await openFixture()
  await phone.pullDownRefresh()
  await phone.reachBottom()
  expect((await calls()).slice(-2)).toEqual(['home pull', 'home bottom'])
  expect(await phone.share()).toEqual({ title: '来办事', path: '/pages/home/index?from=menu' })
})

onlyHere('pull-down does nothing on a page that did not ask for it', async () => {
  const { phone, mini } = await openFixture()
  await mini.callWxMethod('navigateTo', { url: '/pages/detail/index' })
  await expect(phone.pullDownRefresh()).rejects.toThrow('does not enable pull-down')
})

onlyHere('the title bar follows the page, and a page may hide it', async () => {
  const { phone, mini } = await openFixture()
  expect(await phone.chrome()).toMatchObject({ title: '首页', hidden: false })
  await mini.callWxMethod('setNavigationBarTitle', { title: '换了' })
  expect((await phone.chrome()).title).toBe('换了')
  await mini.callWxMethod('navigateTo', { url: '/pages/media/index' })
  expect((await phone.chrome()).hidden).toBe(true)
  await phone.pressBack()
  expect(await phone.chrome()).toMatchObject({ title: '换了', hidden: false })
})

onlyHere('a first page below the app’s own first page has a way home', async () => {
  const { phone, mini } = await openFixture({ launch: { path: 'pages/detail/index' } })
  expect((await phone.chrome()).left).toBe('home')
  await mini.callWxMethod('hideHomeButton', {})
  expect((await phone.chrome()).left).toBe('none')
  await mini.native().goHome()
  expect((await mini.currentPage())?.path).toBe('pages/home/index')
})

onlyHere('after a restart storage and consent remain, temporary files do not', async () => {
  const { phone, call, mini } = await openFixture({ privacyAgreed: true })
  await phone.setNextMedia([{ name: '一张', mime: 'image/png', base64: 'iVBORw0KGgo=' }])
  const chosen = (await call('chooseMedia')).detail as { tempFiles: { tempFilePath: string }[] }
  const path = chosen.tempFiles[0]?.tempFilePath ?? ''
  await mini.callWxMethod('setStorage', { key: 'kept', data: { fen: 100 } })
  await phone.restart()
  expect(await call('getStorage', { key: 'kept' })).toMatchObject({ ok: true, detail: { data: { fen: 100 } } })
  expect((await call('getPrivacySetting')).detail['needAuthorization']).toBe(false)
  expect((await call('getFileInfo', { filePath: path })).ok).toBe(false)
})
