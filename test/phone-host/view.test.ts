import { closeFixtures, engine, eventually, onlyHere, openFixture } from './open-fixture'

jest.setTimeout(30_000)
afterEach(closeFixtures)
const onlyWithLayout = engine === 'chromium' ? test : test.skip

test('a tap runs the handler and the page shows the new data', async () => {
  const { tap, text } = await openFixture()
  await tap('#add')
  expect(await text('#count')).toBe('1')
  expect(await text('#twice')).toBe('2')
})

test('a disabled button hears nothing', async () => {
  const { tap, data, get } = await openFixture()
  await tap('#off')
  expect(await data('count')).toBe(0)
  expect(await (await get('#off')).property('disabled')).toBe(true)
})

test('events bubble, and catch stops them', async () => {
  const { tap, data } = await openFixture()
  await tap('#inner')
  expect(await data('heard')).toEqual(['inner', 'middle'])
  await tap('#leaf')
  expect(await data('heard')).toEqual(['inner', 'middle', 'outer:leaf:乙'])
})

test('a long press is no tap', async () => {
  const { get, data } = await openFixture()
  await (await get('#press')).longpress()
  await eventually(
    () => data('heard'),
    heard => JSON.stringify(heard) === '["outer:press:"]',
  )
})

test('setData takes paths, also in the form Taro writes them', async () => {
  const { page, data } = await openFixture()
  await (await page()).setData({ 'deep.list[0].value': 'new', 'items.[1].name': '贰' })
  expect(await data('deep')).toEqual({ list: [{ value: 'new' }] })
  expect(await data('items[1].name')).toBe('贰')
})

test('a list is drawn through a template, and a component keeps its own data', async () => {
  const { page, tap, text, data } = await openFixture()
  const lines = (await (await page()).$$('.line')) as { text(): Promise<string> }[]
  expect(await Promise.all(lines.map(line => line.text()))).toEqual(['一', '二'])
  await tap('.up')
  expect(await text('#shown')).toBe('1')
  expect(await data('heard')).toEqual(['total 1'])
})

onlyHere('an exception in a handler is reported and the app lives on', async () => {
  const { phone, calls, tap, text } = await openFixture()
  await tap('#break')
  await eventually(calls, list => list.includes('error Error: 坏了'))
  expect(phone.events.filter(event => event.kind === 'exception')).toMatchObject([{ message: '坏了' }])
  await tap('#add')
  expect(await text('#count')).toBe('1')
})

test('a navigator opens its page with the query', async () => {
  const { tap, mini } = await openFixture()
  await tap('#link')
  const page = await eventually(
    () => mini.currentPage(),
    now => now?.path === 'pages/detail/index',
  )
  expect(page?.query).toEqual({ id: '7', name: '%E7%94%B2' })
})

onlyHere('a form collects what was typed, ticked, chosen and picked', async () => {
  const { type, tap, data, phone, text } = await openFixture({ launch: { path: 'pages/form/index' } })
  await type('#name', '王小明明明明')
  expect(await data('name')).toBe('王小明明明')
  await type('#note', '备注')
  await tap('#label-a')
  await tap('#radio-y')
  await tap('#switch')
  await tap('#picker')
  await phone.pressOverlay('离职')
  expect(await text('#kind')).toBe('离职')
  await tap('#submit')
  expect(await data('submitted')).toEqual({
    name: '王小明明明',
    note: '备注',
    boxes: ['a', 'b'],
    radio: 'y',
    switch: true,
    picker: '1',
    date: '2026-09-01',
  })
})

test('a label with for acts on the named control, and reset empties the form', async () => {
  const { tap, data, get, type } = await openFixture({ launch: { path: 'pages/form/index' } })
  await tap('#label-for')
  expect(await data('changes')).toEqual([{ id: 'boxes', detail: { value: [] } }])
  await type('#name', '李')
  await tap('#reset')
  expect(await data('submitted')).toBe('reset')
  expect(await (await get('#name')).value()).toBe('')
})

onlyHere('a date picker gives a day and can be cancelled', async () => {
  const { tap, data, phone } = await openFixture({ launch: { path: 'pages/form/index' } })
  await tap('#date')
  await phone.pressOverlay('取消')
  expect(await data('changes')).toEqual([])
  await tap('#date')
  await phone.pressOverlay('确定')
  expect(await data('changes')).toEqual([{ id: 'date', detail: { value: '2026-09-01' } }])
})

test('a swiper swipes and rich text drops scripts and event attributes', async () => {
  const { get, data } = await openFixture({ launch: { path: 'pages/form/index' } })
  await ((await get('#swiper')) as unknown as { swipeTo(index: number): Promise<void> }).swipeTo(1)
  expect(await data('changes')).toMatchObject([{ id: 'swiper', detail: { current: 1, source: 'touch' } }])
  expect(await (await get('#rich')).text()).toBe('粗')
})

onlyHere('elements are found by xpath too', async () => {
  const { phone } = await openFixture()
  const { pageId } = (await phone.request('App.getCurrentPage')) as { pageId: number }
  expect(await phone.request('Page.getElementByXpath', { pageId, selector: '//button[@id="add"]' })).toMatchObject({
    tagName: 'button',
  })
})

onlyWithLayout('a covered element cannot be tapped', async () => {
  const { tap, data } = await openFixture()
  await expect(tap('#under')).rejects.toThrow('covered by <view class="cover">')
  expect(await data('count')).toBe(0)
})

onlyWithLayout('rpx, element names, imported styles and component isolation count', async () => {
  const { get } = await openFixture()
  const count = await get('#count')
  expect(await count.style('color')).toBe('rgb(1, 2, 3)')
  expect(await count.style('width')).toBe('187.5px')
  expect(await count.style('padding-top')).toBe('10px')
  expect(await (await get('.own')).style('color')).toBe('rgb(9, 9, 9)')
})

onlyWithLayout('vh is of the page area, without title bar and tab bar', async () => {
  const { get } = await openFixture()
  expect((await (await get('#tall')).size()).height).toBeCloseTo(2 * (667 - 64 - 50), 0)
})

onlyWithLayout('a picture of the screen can be taken', async () => {
  const { phone } = await openFixture()
  expect((await phone.screenshot()).subarray(1, 4).toString()).toBe('PNG')
})
