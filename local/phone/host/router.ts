import type { Root } from 'glass-easel-miniprogram-adapter'
import type { Phone } from './phone'
import type { WindowJson } from './phone-options'
import type { PageInstance } from './view-layer'
import { WxFailure } from './wx-failure'

export interface OpenPage {
  id: number
  path: string
  query: Record<string, string>
  root: Root
  instance: PageInstance
  /** The window this page scrolls in. */
  frame: HTMLElement
  look: WindowJson
  rootFontSize?: string
  homeHidden: boolean
  tabBar?: Root
  reachedBottom: boolean
}

const stackLimit = 10

/** Page stack and tabs, with the life cycle in WeChat's order. */
export class Router {
  /** The page whose elements are being made right now. */
  drawing: OpenPage | undefined
  /** The app has asked for a page there is, since this was last put to false. */
  ledOn = false
  private stack: OpenPage[] = []
  private readonly tabPages = new Map<string, OpenPage>()
  private readonly paths: Set<string>
  private readonly tabs: string[]
  private nextId = 1

  constructor(private readonly phone: Phone) {
    const app = phone.appJson
    const packages = app.subPackages ?? app.subpackages ?? []
    const inPackages = packages.flatMap(one => one.pages.map(page => `${one.root.replace(/^\/|\/$/g, '')}/${page}`))
    this.paths = new Set([...(app.pages ?? []), ...inPackages])
    this.tabs = (app.tabBar?.list ?? []).map(item => item.pagePath)
  }

  pages(): readonly OpenPage[] {
    return this.stack
  }

  top(): OpenPage | undefined {
    return this.stack.at(-1)
  }

  currentPath(): string {
    return this.top()?.path ?? ''
  }

  byId(id: number): OpenPage | undefined {
    return [...this.stack, ...this.tabPages.values()].find(page => page.id === id)
  }

  firstPage(): string {
    return (this.phone.appJson.entryPagePath ?? this.phone.appJson.pages?.[0] ?? '').replace(/^\//, '')
  }

  has(path: string): boolean {
    return this.paths.has(path)
  }

  navigateTo(url: string): OpenPage {
    const [path, query] = this.resolve(url)
    if (this.tabs.includes(path)) throw new WxFailure('fail can not navigateTo a tabbar page')
    if (this.stack.length >= stackLimit) throw new WxFailure('fail webview count limit exceed')
    this.hideTop()
    return this.open(path, query)
  }

  redirectTo(url: string): OpenPage {
    const [path, query] = this.resolve(url)
    if (this.tabs.includes(path)) throw new WxFailure('fail can not redirectTo a tabbar page')
    this.drop(this.stack.pop())
    return this.open(path, query)
  }

  navigateBack(delta = 1): void {
    if (this.stack.length < 2) throw new WxFailure('fail cannot navigate back at first page')
    for (let left = delta; left > 0 && this.stack.length > 1; left--) this.drop(this.stack.pop())
    this.reveal()
  }

  switchTab(url: string): void {
    const [path] = this.resolve(url)
    if (!this.tabs.includes(path)) throw new WxFailure('fail can not switch to no-tabBar page')
    if (this.currentPath() === path) return
    const kept = this.tabPages.get(path)
    while (this.stack.length) {
      const page = this.stack.pop()
      if (page && this.tabPages.get(page.path) === page) {
        if (page !== kept) this.hidePage(page)
      } else this.drop(page)
    }
    if (kept) {
      this.stack.push(kept)
      this.reveal()
    } else this.tabPages.set(path, this.open(path, {}))
  }

  reLaunch(url: string): OpenPage {
    const [path, query] = this.resolve(url)
    const gone = new Set([...this.stack, ...this.tabPages.values()])
    this.stack = []
    this.tabPages.clear()
    for (const page of gone) this.drop(page)
    const page = this.open(path, query)
    if (this.tabs.includes(path)) this.tabPages.set(path, page)
    return page
  }

  /** The arrow (or little house) at the left of the title bar. */
  leftButton(): void {
    if (this.leftKind() === 'back') this.navigateBack()
    else if (this.leftKind() === 'home') this.reLaunch(`/${this.firstPage()}`)
  }

  leftKind(): 'back' | 'home' | 'none' {
    if (this.stack.length > 1) return 'back'
    const path = this.currentPath()
    return path === this.firstPage() || this.tabs.includes(path) ? 'none' : 'home'
  }

  pressTab(index: number): void {
    const item = this.phone.appJson.tabBar?.list[index]
    if (!item) throw new WxFailure(`fail no tab ${index}`)
    this.switchTab(`/${item.pagePath}`)
    this.call(this.top(), 'onTabItemTap', { index: String(index), pagePath: item.pagePath, text: item.text ?? '' })
  }

  /** Calls a life cycle method of a page, if it has one. */
  call(page: OpenPage | undefined, name: string, ...args: unknown[]): unknown {
    const method = page?.instance[name]
    return typeof method === 'function'
      ? this.phone.guard(() => method.apply(page?.instance, this.phone.realm.copy(args)))
      : undefined
  }

  private open(path: string, query: Record<string, string>): OpenPage {
    this.phone.modules.load(path)
    const frame = document.createElement('div')
    frame.className = 'ph-page'
    const anchor = frame.appendChild(document.createElement('div'))
    const css = this.phone.bundle.css[path]
    if (css) {
      const style = frame.insertBefore(document.createElement('style'), anchor)
      style.textContent = css
    }
    this.phone.chrome.pages.appendChild(frame)
    const root = this.phone.view.createRoot('page', path)
    const instance = root.get() as PageInstance
    const look = { ...this.phone.appJson.window, ...this.phone.bundle.json[path] }
    const page: OpenPage = {
      id: this.nextId++,
      path,
      query,
      root,
      instance,
      frame,
      look,
      homeHidden: false,
      reachedBottom: false,
    }
    Object.assign(instance, {
      route: path,
      __route__: path,
      options: this.phone.realm.copy(query),
      __wxWebviewId__: page.id,
    })
    this.stack.push(page)
    if (this.phone.appJson.tabBar?.custom && this.tabs.includes(path)) this.addCustomTabBar(page)
    frame.addEventListener('scroll', () => this.scrolled(page))
    this.phone.chrome.refresh()
    this.call(page, 'onLoad', query)
    this.call(page, 'onShow')
    this.drawing = page
    root.attach(frame as never, anchor as never)
    this.drawing = undefined
    this.phone.chrome.refresh()
    this.phone.chrome.applyRootFontSize()
    this.phone.later(() => this.call(page, 'onReady'))
    return page
  }

  private addCustomTabBar(page: OpenPage): void {
    this.phone.modules.load('custom-tab-bar/index')
    const holder = page.frame.appendChild(document.createElement('div'))
    holder.className = 'ph-custom-tabs'
    const css = this.phone.bundle.css['custom-tab-bar/index']
    if (css) {
      const style = holder.appendChild(document.createElement('style'))
      style.textContent = css
    }
    const anchor = holder.appendChild(document.createElement('div'))
    const root = this.phone.view.createRoot('custom-tab-bar', 'custom-tab-bar/index')
    page.tabBar = root
    page.instance['getTabBar'] = () => root.get()
    root.attach(holder as never, anchor as never)
  }

  private scrolled(page: OpenPage): void {
    const { scrollTop, scrollHeight, clientHeight } = page.frame
    this.call(page, 'onPageScroll', { scrollTop })
    const distance = page.look.onReachBottomDistance ?? 50
    const atBottom = scrollTop + clientHeight >= scrollHeight - distance
    if (atBottom && !page.reachedBottom) this.call(page, 'onReachBottom')
    page.reachedBottom = atBottom
  }

  private hideTop(): void {
    const page = this.top()
    if (page) this.hidePage(page)
  }

  private hidePage(page: OpenPage): void {
    if (page.frame.hidden) return
    page.frame.hidden = true
    this.disableStyle(page, true)
    page.root.getComponent().triggerPageLifetime('hide', [])
    this.call(page, 'onHide')
  }

  private reveal(): void {
    const page = this.top()
    if (!page) return
    page.frame.hidden = false
    this.disableStyle(page, false)
    this.phone.chrome.refresh()
    this.phone.chrome.applyRootFontSize()
    page.root.getComponent().triggerPageLifetime('show', [])
    this.call(page, 'onShow')
  }

  private drop(page: OpenPage | undefined): void {
    if (!page) return
    this.tabPages.delete(page.path)
    this.call(page, 'onUnload')
    page.tabBar?.release()
    page.root.release()
    page.frame.remove()
  }

  /** A page's WXSS is its own: while it is hidden it must not colour the others. */
  private disableStyle(page: OpenPage, off: boolean): void {
    for (const style of page.frame.querySelectorAll('style')) style.media = off ? 'not all' : ''
  }

  private resolve(url: string): [string, Record<string, string>] {
    const [raw = '', search = ''] = String(url).split('?')
    const path = raw.startsWith('/') ? raw.slice(1) : this.relative(raw)
    if (!this.paths.has(path)) throw new WxFailure(`fail page "${path}" is not found`)
    const query: Record<string, string> = {}
    for (const pair of search.split('&')) {
      const at = pair.indexOf('=')
      if (pair) query[at < 0 ? pair : pair.slice(0, at)] = at < 0 ? '' : pair.slice(at + 1)
    }
    return [path, query]
  }

  private relative(path: string): string {
    if (this.paths.has(path)) return path
    const parts = this.currentPath().split('/').slice(0, -1)
    for (const part of path.split('/'))
      if (part === '..') parts.pop()
      else if (part !== '.') parts.push(part)
    return parts.join('/')
  }
}
