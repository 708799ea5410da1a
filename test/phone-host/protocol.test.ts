import { closeFixtures, onlyHere, openFixture } from './open-fixture'

jest.setTimeout(30_000)
afterEach(closeFixtures)

/** The requests miniprogram-automator 0.12.1 knows to send. */
const requests: Readonly<Record<string, readonly string[]>> = {
  Tool: [
    'getInfo',
    'enableRemoteDebug',
    'close',
    'getTestAccounts',
    'stopAudits',
    'getTicket',
    'setTicket',
    'refreshTicket',
    'native',
  ],
  App: [
    'getPageStack',
    'getCurrentPage',
    'callWxMethod',
    'mockWxMethod',
    'callFunction',
    'addBinding',
    'enableLog',
    'captureScreenshot',
    'exit',
  ],
  Page: [
    'getElement',
    'getElements',
    'getElementByXpath',
    'getElementsByXpath',
    'getData',
    'setData',
    'callMethod',
    'getWindowProperties',
  ],
  Element: [
    'getElement',
    'getElements',
    'getDOMProperties',
    'getAttributes',
    'getProperties',
    'getStyles',
    'getOffset',
    'getWXML',
    'tap',
    'triggerEvent',
    'touchstart',
    'touchmove',
    'touchend',
    'dispatchEvent',
    'callFunction',
    'setData',
    'getData',
    'callMethod',
    'callContextMethod',
  ],
}
const names = Object.entries(requests).flatMap(([domain, methods]) => methods.map(method => `${domain}.${method}`))

onlyHere('every one of the 45 requests of the protocol is known, and what is none is refused', async () => {
  expect(names).toHaveLength(45)
  const { phone } = await openFixture()
  const unknown: string[] = []
  for (const name of [...names, 'Tool.makeCoffee']) {
    // Asked without its parameters most of them fail; not to know the request at all is another failure.
    const said = await phone.request(name, {}).then(
      () => '',
      (error: { message: string }) => error.message,
    )
    if (said.includes('is not implemented by this phone')) unknown.push(name)
  }
  expect(unknown).toEqual(['Tool.makeCoffee'])
})

onlyHere.each(['Tool.enableRemoteDebug', 'Tool.stopAudits', 'Element.callContextMethod'])(
  '%s is refused in words, never answered as if it had happened',
  async name => {
    const { phone } = await openFixture()
    await expect(phone.request(name, {})).rejects.toThrow(/needs WeChat's own tools|not implemented in this phone/)
  },
)
