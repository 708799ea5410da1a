import type { Phone } from '../phone'
import { LiveValue, type WxFunction } from '../wx-builder'
import { WxFailure } from '../wx-failure'
import type { Requests } from './automator'

const answersAtOnce =
  /Sync$|^(canIUse|getWindowInfo|getAppBaseInfo|getDeviceInfo|getSystemSetting|getAppAuthorizeSetting|getMenuButtonBoundingClientRect)$/

/** The `Tool.*` and `App.*` requests of the automator protocol. */
export function appRequests(phone: Phone): Requests {
  const original = { ...phone.wx }
  const plain = (value: unknown) => (value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown))
  const compile = (declaration: unknown) =>
    phone.realm.compile('automator.js', `return (${String(declaration)})`, [])() as WxFunction
  const nowhere = (what: string) => () => {
    throw new Error(`${what} needs WeChat's own tools; this phone has none`)
  }
  return {
    'Tool.getInfo': () => ({ version: 'phone-host', SDKVersion: '3.8.12' }),
    'Tool.enableRemoteDebug': nowhere('remote debugging'),
    'Tool.stopAudits': nowhere('an audit'),
    'Tool.close': () => ({}),
    'Tool.getTestAccounts': () => ({ accounts: [] }),
    'Tool.getTicket': () => ({ ticket: '' }),
    'Tool.setTicket': () => ({}),
    'Tool.refreshTicket': () => ({}),
    'Tool.native': ({ method, data }) => nativeAct(phone, String(method), (data ?? {}) as Record<string, unknown>),
    'App.getPageStack': () => ({
      pageStack: phone.router.pages().map(({ id, path, query }) => ({ pageId: id, path, query })),
    }),
    'App.getCurrentPage': () => {
      const page = phone.router.top()
      if (!page) throw new Error('no page is open')
      return { pageId: page.id, path: page.path, query: page.query }
    },
    'App.callWxMethod': async ({ method, args }) => {
      const name = String(method)
      const call = phone.wx[name] as WxFunction | undefined
      if (typeof call !== 'function') throw new Error(`wx.${name} does not exist`)
      const given = (Array.isArray(args) ? args : []).map(one => phone.realm.copy(one as unknown))
      if (answersAtOnce.test(name)) return { result: plain(call(...given)) }
      const result = await new Promise((resolve, reject) => {
        const fail = (error: { errMsg?: string }) => reject(new Error(error?.errMsg ?? String(error)))
        const options = { ...(given[0] as object | undefined), success: resolve, fail }
        const returned = call(options, ...given.slice(1)) as Promise<unknown> | undefined
        if (typeof returned?.then === 'function') returned.then(resolve, fail)
      })
      return { result: plain(result) }
    },
    'App.mockWxMethod': ({ method, result, functionDeclaration, args }) => {
      const name = String(method)
      if (functionDeclaration) {
        const run = compile(functionDeclaration)
        const self = { origin: original[name] }
        const extra = (Array.isArray(args) ? args : []).map(one => phone.realm.copy(one as unknown))
        phone.wx[name] = (...given: unknown[]) => run.apply(self, [...given, ...extra])
      } else if (result !== undefined) mockResult(phone, name, result)
      else phone.wx[name] = original[name]
      return {}
    },
    'App.callFunction': async ({ functionDeclaration, args }) => {
      const given = (Array.isArray(args) ? args : []).map(one => phone.realm.copy(one as unknown))
      return { result: plain(await compile(functionDeclaration)(...given)) }
    },
    'App.addBinding': ({ name }) => {
      phone.realm.globals[String(name)] = (...args: unknown[]) =>
        phone.bridge.emit({ kind: 'binding', name: String(name), args: plain(args) as unknown[] })
      return {}
    },
    'App.enableLog': () => ({}),
    'App.exit': () => {
      phone.hide()
      return {}
    },
  }
}

function mockResult(phone: Phone, name: string, result: unknown): void {
  if (answersAtOnce.test(name)) {
    phone.wx[name] = () => phone.realm.copy(result)
    return
  }
  phone.builder.call(name, () => {
    const { errMsg, ...rest } = (result ?? {}) as { errMsg?: string }
    if (errMsg && /:fail/.test(errMsg)) throw new WxFailure(errMsg.replace(/^[^:]*:/, ''), rest)
    if (typeof result !== 'object' || result === null) return { result: new LiveValue(result) }
    return result
  })
}

const positive: Record<string, string[]> = {
  confirmModal: ['确定'],
  authorizeAllow: ['允许', '同意'],
}

function nativeAct(phone: Phone, method: string, data: Record<string, unknown>): unknown {
  const { router, overlays } = phone
  if (method === 'goHome') router.reLaunch(`/${router.firstPage()}`)
  else if (method === 'navigateLeft') router.leftButton()
  else if (method === 'switchTab') {
    const at = (phone.appJson.tabBar?.list ?? []).findIndex(
      item => item.pagePath === String(data['url'] ?? '').replace(/^\//, ''),
    )
    router.pressTab(at)
  } else if (method === 'confirmModal' || method === 'cancelModal') {
    const modal = overlays.top('modal')
    if (!modal) throw new Error('no modal is open')
    const buttons = modal.spec.buttons ?? []
    const button = method === 'confirmModal' ? buttons.at(-1) : buttons.length > 1 ? buttons[0] : undefined
    if (!button) throw new Error('the modal has no cancel button')
    modal.press(button.label)
  } else if (method === 'authorizeAllow' || method === 'authorizeCancel') {
    const asked = overlays.top('permission') ?? overlays.top('privacy') ?? overlays.top('subscribe')
    if (!asked) throw new Error('nothing asks for a permission')
    const labels = asked.spec.buttons?.map(button => button.label) ?? []
    const wanted =
      method === 'authorizeAllow' ? labels.find(label => positive['authorizeAllow']?.includes(label)) : labels[0]
    asked.press(wanted ?? '')
  } else if (method === 'shareConfirm' || method === 'shareCancel') {
    if (method === 'shareConfirm') phone.share('menu')
  } else throw new Error(`${method} needs WeChat's own tools; this phone has none`)
  return {}
}
