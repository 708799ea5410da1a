import { closeFixtures, eventually, onlyHere, openFixture } from './open-fixture'

jest.setTimeout(30_000)
afterEach(closeFixtures)

test('the app’s logic sees no document and no window, and code from strings is refused', async () => {
  const { mini } = await openFixture()
  const seen = await mini.evaluate(
    `function () {
    var refused = 0
    try { (0, eval)('1') } catch (error) { refused++ }
    try { new Function('return 1')() } catch (error) { refused++ }
    try { (function () {}).constructor('return 1')() } catch (error) { refused++ }
    return [typeof document, typeof window, typeof fetch, typeof localStorage, typeof process, typeof require, refused, Function('return this')() === global]
  }` as never,
  )
  expect(seen).toEqual(['undefined', 'undefined', 'undefined', 'undefined', 'undefined', 'undefined', 3, true])
})

test('every name of the typings is there, and one without behaviour fails instead of pretending', async () => {
  const { mini, call } = await openFixture()
  const names = (await mini.evaluate('function () { return Object.keys(wx) }' as never)) as string[]
  expect(names).toEqual(
    expect.arrayContaining(['chooseMedia', 'requestFacialVerify', 'addCard', 'startFacialRecognitionVerify']),
  )
  for (const name of [
    'startFacialRecognitionVerify',
    'requestPayment',
    'addCard',
    'startSoterAuthentication',
    'openLocation',
  ])
    expect(await call(name)).toEqual({ ok: false, detail: { errMsg: `${name}:fail not implemented` } })
  expect(
    await mini.evaluate("function () { return [wx.canIUse('chooseMedia'), wx.canIUse('requestPayment')] }" as never),
  ).toEqual([true, false])
})

onlyHere('an unhandled rejection is reported, not lost', async () => {
  const { mini, phone } = await openFixture()
  await mini.evaluate("function () { Promise.reject(new Error('没人接')) }" as never)
  await eventually(
    () => phone.events,
    events => events.some(event => event.kind === 'exception' && event.message.includes('没人接')),
  )
})

test('automation can replace a wx function and put it back', async () => {
  const { mini, call } = await openFixture()
  await mini.mockWxMethod('requestPayment', { errMsg: 'requestPayment:ok', paid: 1 })
  expect(await call('requestPayment')).toMatchObject({ ok: true, detail: { paid: 1 } })
  await mini.mockWxMethod('requestPayment', { errMsg: 'requestPayment:fail cancel' })
  expect(await call('requestPayment')).toMatchObject({ ok: false, detail: { errMsg: 'requestPayment:fail cancel' } })
  await mini.restoreWxMethod('requestPayment')
  expect((await call('requestPayment')).detail).toEqual({ errMsg: 'requestPayment:fail not implemented' })
})

test('storage keeps values apart from their objects and refuses what is too big', async () => {
  const { mini, call } = await openFixture()
  const kept = await mini.evaluate(
    `function () {
    var value = { list: [1] }
    wx.setStorageSync('a', value)
    value.list.push(2)
    return [wx.getStorageSync('a'), wx.getStorageSync('none'), wx.getStorageInfoSync().keys]
  }` as never,
  )
  expect(kept).toEqual([{ list: [1] }, '', ['a']])
  expect((await call('getStorage', { key: 'none' })).detail['errMsg']).toBe('getStorage:fail data not found')
  const tooBig = await mini.evaluate(
    `function () {
    var outcomes = []
    try { wx.setStorageSync('one', new Array(1024 * 1024 + 2).join('x')) } catch (error) { outcomes.push(error.message) }
    for (var at = 0; at < 12; at++) try { wx.setStorageSync('k' + at, new Array(1000 * 1024).join('x')) } catch (error) { outcomes.push(error.message) }
    return [outcomes[0], outcomes.length > 1 && outcomes[outcomes.length - 1]]
  }` as never,
  )
  expect(tooBig).toEqual([
    'setStorageSync:fail entry size limit reached',
    'setStorageSync:fail exceed storage max size 10Mb',
  ])
})

onlyHere('a modal waits for its answer', async () => {
  const { mini, phone } = await openFixture()
  const asked = (title: string) =>
    mini.evaluate(
      `function (title) { wx.showModal({ title: title, content: '真的？', success: function (r) { getApp().answer = r } }) }` as never,
      title,
    )
  const answer = () => mini.evaluate('function () { return getApp().answer || null }' as never)
  await asked('第一问')
  await eventually(phone.overlays, list => list.length === 1)
  expect((await phone.overlays())[0]).toMatchObject({
    kind: 'modal',
    title: '第一问',
    content: '真的？',
    buttons: ['取消', '确定'],
  })
  expect(await answer()).toBeNull()
  await mini.native().confirmModal()
  expect(await eventually(answer, value => value !== null)).toMatchObject({ confirm: true, cancel: false })
  await asked('第二问')
  await eventually(phone.overlays, list => list.length === 1)
  await phone.pressOverlay('取消')
  await eventually(answer, value => (value as { cancel?: boolean }).cancel === true)
})

onlyHere('while a modal is open the page below cannot be tapped', async () => {
  const { mini, phone, tap } = await openFixture()
  await mini.evaluate("function () { wx.showModal({ title: '等' }) }" as never)
  await eventually(phone.overlays, list => list.length === 1)
  await expect(tap('#add')).rejects.toThrow('covered by the phone')
})

onlyHere('an action sheet answers with the index, or fails when cancelled', async () => {
  const { mini, phone } = await openFixture()
  const ask = () =>
    mini.evaluate(
      "function () { getApp().answer = 0; wx.showActionSheet({ itemList: ['甲', '乙'], complete: function (r) { getApp().answer = r } }) }" as never,
    )
  const answer = () => mini.evaluate('function () { return getApp().answer }' as never)
  await ask()
  await eventually(phone.overlays, list => list.length === 1)
  await phone.pressOverlay('乙')
  expect(await eventually(answer, value => value !== 0)).toMatchObject({ tapIndex: 1 })
  await ask()
  await eventually(phone.overlays, list => list.length === 1)
  await phone.pressOverlay('取消')
  expect(await eventually(answer, value => value !== 0)).toMatchObject({ errMsg: 'showActionSheet:fail cancel' })
})

onlyHere('a toast lets touches through', async () => {
  const { mini, phone, tap, text } = await openFixture()
  await mini.callWxMethod('showToast', { title: '好了', duration: 3000 })
  expect((await phone.overlays())[0]).toMatchObject({ kind: 'toast', title: '✔ 好了' })
  await tap('#add')
  expect(await text('#count')).toBe('1')
})

onlyHere('subscriptions are answered as set, and more than five templates are refused', async () => {
  const { phone, call } = await openFixture({ subscribeAnswer: 'reject' })
  expect((await call('requestSubscribeMessage', { tmplIds: ['t1', 't2'] })).detail).toMatchObject({
    t1: 'reject',
    t2: 'reject',
  })
  await phone.setSubscribeAnswer('accept')
  expect((await call('requestSubscribeMessage', { tmplIds: ['t1'] })).detail).toMatchObject({ t1: 'accept' })
  expect((await call('requestSubscribeMessage', { tmplIds: ['1', '2', '3', '4', '5', '6'] })).detail).toMatchObject({
    errCode: 20003,
  })
})

onlyHere('phone and window say how big text and screen are', async () => {
  const { mini } = await openFixture({ fontSize: 26, device: { width: 320, height: 568 } })
  const seen = await mini.evaluate(
    'function () { return [wx.getAppBaseInfo().fontSizeSetting, wx.getWindowInfo().windowWidth, wx.getWindowInfo().windowHeight] }' as never,
  )
  expect(seen).toEqual([26, 320, 568 - 64 - 50])
})

onlyHere('place is asked for and may be refused', async () => {
  const { phone, call } = await openFixture({ privacyAgreed: true, locationAllowed: false })
  expect((await call('getLocation')).detail).toMatchObject({ errMsg: 'getLocation:fail auth deny' })
  await phone.setLocationAllowed(true)
  const asked = call('getFuzzyLocation')
  await eventually(phone.overlays, list => list.length === 1)
  await phone.pressOverlay('允许')
  expect((await asked).ok).toBe(true)
})

onlyHere('a call is only made when the person says so', async () => {
  const { phone, call } = await openFixture()
  const calling = call('makePhoneCall', { phoneNumber: '12329' })
  await eventually(phone.overlays, list => list.length === 1)
  await phone.pressOverlay('呼叫')
  expect((await calling).ok).toBe(true)
  expect(await phone.records()).toEqual([{ api: 'makePhoneCall', detail: '12329' }])
})

test('a selector query measures the page’s elements', async () => {
  const { mini } = await openFixture()
  const found = await mini.evaluate(
    `function () { return new Promise(function (resolve) {
    wx.createSelectorQuery().select('#count').boundingClientRect().selectAll('.item').fields({ size: true }).exec(resolve)
  }) }` as never,
  )
  expect(found).toMatchObject([{ id: 'count', width: expect.any(Number) }, [{}, {}]])
})
