import { addGlobalErrorListener } from 'glass-easel'
import { Chrome } from './chrome'
import { builtInStyle } from './components/built-in-style'
import { afterTap, refusesTap } from './components/default-action'
import { drawBuiltIn } from './components/draw-built-in'
import { FileStore } from './file-store'
import { Modules } from './modules'
import { Overlays } from './overlays'
import type {
  HostBridge,
  LaunchOptions,
  LogicRealm,
  MediaFile,
  PageJson,
  PhoneSettings,
  WeappBundle,
} from './phone-options'
import { phoneStyle } from './phone-style'
import { Router } from './router'
import { type ViewElement, ViewLayer } from './view-layer'
import { installWx } from './wx/install-wx'
import { interruptConnections } from './wx/network'
import { pressOpenType } from './wx/open-type'
import { WxBuilder } from './wx-builder'

/** What happened on the phone that a test or the side panel may want to see afterwards. */
export interface PhoneRecord {
  api: string
  detail: unknown
}

/** How long a mini-program runs on after the person left it: developers.weixin.qq.com, 小程序运行机制. */
const backgroundMs = 5000

/** One phone with one mini-program open on it. */
export class Phone {
  readonly wx: Record<string, unknown>
  readonly builder: WxBuilder
  readonly view: ViewLayer
  readonly chrome: Chrome
  readonly router: Router
  readonly overlays: Overlays
  readonly files: FileStore
  readonly modules: Modules
  readonly appJson: PageJson
  /** Things the phone did outside the mini-program: calls, opened documents, the clipboard. */
  readonly records: PhoneRecord[] = []
  /** The next pictures the camera or album will give; empty: the person picks one. */
  readonly nextMedia: MediaFile[][] = []
  readonly nextScans: string[] = []
  visible = true
  enter: Required<LaunchOptions>
  readonly tellers: Record<string, (detail: unknown) => void> = {}
  setDataCalls = 0
  private sleep: { timer: number; isAsleep: boolean; waiting: (() => void)[] } = {
    timer: 0,
    isAsleep: false,
    waiting: [],
  }

  constructor(
    readonly bundle: WeappBundle,
    readonly settings: PhoneSettings,
    readonly bridge: HostBridge,
    readonly realm: LogicRealm,
  ) {
    this.appJson = bundle.json['app'] ?? {}
    this.wx = realm.copy({})
    this.builder = new WxBuilder(this)
    const style = document.head.appendChild(document.createElement('style'))
    style.textContent = phoneStyle + builtInStyle
    const appStyle = document.head.appendChild(document.createElement('style'))
    appStyle.textContent = bundle.css['app'] ?? ''
    for (const [path, css] of Object.entries(bundle.css))
      if (bundle.json[path]?.component && path !== 'custom-tab-bar/index')
        document.head.appendChild(document.createElement('style')).textContent = css
    this.files = new FileStore(this)
    this.view = new ViewLayer(bundle)
    this.view.hooks = {
      refuses: refusesTap,
      afterTap: element => afterTap(this, element),
      draw: (name, element) => drawBuiltIn(this, name, element),
    }
    this.router = new Router(this)
    this.chrome = new Chrome(this)
    this.overlays = new Overlays(document.body)
    this.enter = { path: this.router.firstPage(), query: {}, scene: 1001, ...withoutEmpty(settings.launch) }
    Object.assign(realm.globals, {
      wx: this.wx,
      console: this.console(),
      setTimeout: (run: () => void, ms?: number, ...args: never[]) =>
        window.setTimeout(() => this.whenAwake(() => (run as (...a: never[]) => void)(...args)), ms),
      clearTimeout: (id?: number) => window.clearTimeout(id),
      // A tick that falls into the sleep is left out.
      setInterval: (run: () => void, ms?: number) =>
        window.setInterval(() => (this.sleep.isAsleep ? undefined : this.guard(run)), ms),
      clearInterval: (id?: number) => window.clearInterval(id),
    })
    this.modules = new Modules(this)
    installWx(this)
    addGlobalErrorListener(error => {
      this.report(error)
      return false
    })
  }

  /** Cold start: `App.onLaunch`, `App.onShow`, first page. */
  start(): void {
    this.modules.start()
    this.callApp('onLaunch', this.launchDetail())
    this.callApp('onShow', this.launchDetail())
    this.openEntry(this.enter.path, this.enter.query)
  }

  /** Where there is no such page the app may lead elsewhere, but only before its handlers return; else WeChat says so itself. */
  private openEntry(entry: string, query: Record<string, string>): void {
    const path = entry.replace(/^\//, '')
    if (this.router.has(path)) return void this.router.reLaunch(`/${path}${queryText(query)}`)
    this.router.ledOn = false
    const detail = { path, query, isEntryPage: true }
    this.callApp('onPageNotFound', detail)
    this.tellers['PageNotFound']?.(detail)
    if (this.router.ledOn) return
    const home = () => void this.router.reLaunch(`/${this.router.firstPage()}`)
    this.overlays.show({
      kind: 'modal',
      title: '页面不存在',
      content: '',
      buttons: [{ label: '返回首页', primary: true, run: home }],
    })
  }

  /** The person leaves WeChat or comes back to it. */
  hide(): void {
    if (!this.visible) return
    this.visible = false
    this.router.call(this.router.top(), 'onHide')
    this.callApp('onHide')
    this.tellers['AppHide']?.({})
    document.body.classList.add('ph-away')
    this.sleep.timer = window.setTimeout(() => this.fallAsleep(), backgroundMs)
  }

  /** The person stayed away: nothing of the app runs any more, and what was under way on the network is stopped. */
  fallAsleep(): void {
    if (this.visible || this.sleep.isAsleep) return
    this.sleep.isAsleep = true
    this.sleep.waiting.push(interruptConnections(this))
  }

  private whenAwake(run: () => void): void {
    if (this.sleep.isAsleep) this.sleep.waiting.push(run)
    else this.guard(run)
  }

  show(launch: LaunchOptions): void {
    if (this.visible) return
    this.visible = true
    document.body.classList.remove('ph-away')
    window.clearTimeout(this.sleep.timer)
    const { waiting } = this.sleep
    this.sleep = { timer: 0, isAsleep: false, waiting: [] }
    for (const run of waiting) this.later(() => this.guard(run))
    this.enter = { ...this.enter, ...withoutEmpty(launch) }
    this.callApp('onShow', this.launchDetail())
    this.tellers['AppShow']?.(this.launchDetail())
    if (launch.path) this.openEntry(launch.path, launch.query ?? {})
    else this.router.call(this.router.top(), 'onShow')
  }

  /** The window changes its size: a tablet is turned, a split screen is moved. */
  resize(width: number, height: number): void {
    Object.assign(this.settings.device, { width, height })
    this.chrome.refresh()
    const size = { windowWidth: width, windowHeight: this.chrome.pageHeight() }
    this.router.call(this.router.top(), 'onResize', { size })
    this.tellers['WindowResize']?.({ size })
  }

  launchDetail(): Record<string, unknown> {
    return {
      ...this.enter,
      path: this.enter.path.replace(/^\//, ''),
      referrerInfo: {},
      shareTicket: undefined,
      apiCategory: 'default',
    }
  }

  callApp(name: string, detail?: unknown): unknown {
    const method = this.modules.app[name]
    return typeof method === 'function'
      ? this.guard(() => method.call(this.modules.app, this.realm.copy(detail)))
      : undefined
  }

  /** The three dots: share and restart, as far as a mini-program notices. */
  openMenu(): void {
    this.overlays.show({
      kind: 'action-sheet',
      title: '',
      content: '',
      buttons: [
        { label: '转发给朋友', run: () => this.share('menu') },
        { label: '取消', run: () => {} },
      ],
    })
  }

  /** Asks the page what it would share; the answer is kept in `records`. */
  share(from: 'menu' | 'button', target?: ViewElement): unknown {
    const detail = this.router.call(this.router.top(), 'onShareAppMessage', {
      from,
      target: target && { id: target.id, dataset: { ...target.dataset } },
    })
    this.records.push({ api: 'share', detail: JSON.parse(JSON.stringify(detail ?? null)) })
    return detail
  }

  openType(kind: string, button: ViewElement): void {
    pressOpenType(this, kind, button)
  }

  /** Runs code of the app; whatever it throws is reported as WeChat would, never lost. */
  guard<T>(run: () => T): T | undefined {
    try {
      return run()
    } catch (error) {
      this.report(error)
      return undefined
    }
  }

  report(error: unknown): void {
    const thrown = error as { message?: string; stack?: string; errMsg?: string } | undefined
    const message = String(thrown?.message ?? thrown?.errMsg ?? error)
    const stack = String(thrown?.stack ?? message)
    this.bridge.emit({ kind: 'exception', message, stack })
    const onError = this.modules.app['onError']
    this.tellers['Error']?.(stack)
    if (typeof onError === 'function')
      try {
        onError.call(this.modules.app, stack)
      } catch (second) {
        this.reportLog('error', [String(second)])
      }
  }

  /** A promise of the app nobody caught. */
  rejected(reason: unknown): void {
    const text =
      reason && typeof reason === 'object' && 'stack' in reason ? String(reason.stack) : JSON.stringify(reason)
    this.bridge.emit({ kind: 'exception', message: `unhandled rejection: ${text}`, stack: text })
    this.tellers['UnhandledRejection']?.({ reason: text })
    this.callApp('onUnhandledRejection', { reason: text })
  }

  reportLog(type: string, args: unknown[]): void {
    this.bridge.emit({ kind: 'log', type, args })
  }

  later(run: () => void): void {
    window.setTimeout(run, 0)
  }

  remembered(key: string): string | undefined {
    return this.settings.memory[key]
  }

  remember(key: string, value: string | null): void {
    if (value === null) delete this.settings.memory[key]
    else this.settings.memory[key] = value
    this.bridge.remember(key, value)
  }

  private console(): Record<string, unknown> {
    const made = this.realm.copy({}) as Record<string, unknown>
    for (const type of ['log', 'info', 'warn', 'error', 'debug', 'group', 'groupEnd', 'time', 'timeEnd'])
      made[type] = (...args: unknown[]) => this.reportLog(type, args)
    return made
  }
}

function withoutEmpty(launch: LaunchOptions): LaunchOptions {
  return Object.fromEntries(Object.entries(launch).filter(([, value]) => value !== undefined && value !== ''))
}

function queryText(query: Record<string, string>): string {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${value}`)
  return pairs.length ? `?${pairs.join('&')}` : ''
}
