import type { Phone } from './phone'
import type { TabItem, WindowJson } from './phone-options'

const statusHeight = 20
const navHeight = 44
const tabHeight = 50

/** What WeChat draws around the pages: status bar, title bar with back arrow and capsule, tab bar. */
export class Chrome {
  readonly pages: HTMLElement
  private readonly bar: HTMLElement
  private readonly title: HTMLElement
  private readonly left: HTMLElement
  private readonly tabs: HTMLElement
  private readonly badges = new Map<number, string>()
  private readonly items: TabItem[]
  private tabsHidden = false

  constructor(private readonly phone: Phone) {
    const make = (className: string, parent: HTMLElement, tag = 'div') => {
      const element = parent.appendChild(document.createElement(tag))
      element.className = className
      return element
    }
    const screen = make('ph-screen', document.body)
    this.bar = make('ph-bar', screen)
    make('ph-status', this.bar).innerHTML = '<span>9:41</span><span>演示手机</span><span class="ph-battery"></span>'
    const nav = make('ph-nav', this.bar)
    this.left = make('ph-left', nav, 'button')
    this.left.onclick = () => phone.router.leftButton()
    this.title = make('ph-nav-title', nav)
    const capsule = make('ph-capsule', screen)
    const more = make('', capsule, 'button')
    more.textContent = '•••'
    more.setAttribute('aria-label', '更多')
    more.onclick = () => phone.openMenu()
    const close = make('', capsule, 'button')
    close.textContent = '◎'
    close.setAttribute('aria-label', '关闭小程序')
    close.onclick = () => (phone.visible ? phone.hide() : phone.show({}))
    this.pages = make('ph-pages', screen)
    this.tabs = make('ph-tabs', screen)
    this.items = (phone.appJson.tabBar?.list ?? []).map(item => ({ ...item }))
  }

  /** Height of the page area in px. */
  pageHeight(): number {
    const { height } = this.phone.settings.device
    return height - (this.customNav() ? 0 : statusHeight + navHeight) - (this.showsTabs() ? tabHeight : 0)
  }

  /** Redraws everything for the page that is now on top. */
  refresh(): void {
    const page = this.phone.router.top()
    if (!page) return
    const look = page.look
    this.bar.hidden = this.customNav()
    this.bar.style.background = look.navigationBarBackgroundColor ?? '#000000'
    this.bar.style.color = look.navigationBarTextStyle === 'black' ? '#000' : '#fff'
    this.title.textContent = look.navigationBarTitleText ?? ''
    const left = this.phone.router.leftKind()
    this.left.hidden = left === 'none' || (left === 'home' && page.homeHidden)
    this.left.textContent = left === 'back' ? '‹' : '⌂'
    this.left.setAttribute('aria-label', left === 'back' ? '返回' : '回到首页')
    this.tabs.hidden = !this.showsTabs()
    if (!this.tabs.hidden) this.drawTabs(page.path)
    page.frame.style.setProperty('--page-vh', `${this.pageHeight() / 100}px`)
  }

  setTitle(title: string): void {
    const page = this.phone.router.top()
    if (!page) return
    page.look = { ...page.look, navigationBarTitleText: title }
    this.refresh()
  }

  setColours(look: Pick<WindowJson, 'navigationBarBackgroundColor' | 'navigationBarTextStyle'>): void {
    const page = this.phone.router.top()
    if (!page) return
    page.look = { ...page.look, ...look }
    this.refresh()
  }

  setBadge(index: number, text: string | undefined): void {
    if (text === undefined) this.badges.delete(index)
    else this.badges.set(index, text)
    this.refresh()
  }

  setTabItem(index: number, item: Partial<TabItem>): void {
    Object.assign(this.items[index] ?? {}, item)
    this.refresh()
  }

  hideTabs(hidden: boolean): void {
    this.tabsHidden = hidden
    this.refresh()
  }

  /** For automation: what the tab bar shows. */
  tabView(): { text: string; badge: string; selected: boolean }[] {
    const path = this.phone.router.currentPath()
    return this.showsTabs()
      ? this.items.map((item, index) => ({
          text: item.text ?? '',
          badge: this.badges.get(index) ?? '',
          selected: item.pagePath === path,
        }))
      : []
  }

  navView(): { title: string; left: string; hidden: boolean } {
    return {
      title: this.title.textContent ?? '',
      left: this.left.hidden ? 'none' : this.phone.router.leftKind(),
      hidden: this.bar.hidden === true,
    }
  }

  tabCount(): number {
    return this.items.length
  }

  /** `page-meta`: text size of the root, style and background of the page. */
  applyPageMeta(data: Record<string, unknown>): void {
    const page = this.phone.router.drawing ?? this.phone.router.top()
    if (!page) return
    const size = String(data['rootFontSize'] || '')
    if (size) page.rootFontSize = size === 'system' ? `${this.phone.settings.fontSize}px` : size
    const own = page.frame.querySelector('wx-page') as HTMLElement | null
    if (own && data['pageStyle']) own.style.cssText = String(data['pageStyle'])
    if (own && data['pageFontSize'])
      own.style.fontSize =
        data['pageFontSize'] === 'system' ? `${this.phone.settings.fontSize}px` : String(data['pageFontSize'])
    if (data['backgroundColor']) page.frame.style.backgroundColor = String(data['backgroundColor'])
    this.applyRootFontSize()
  }

  applyRootFontSize(): void {
    document.documentElement.style.fontSize = this.phone.router.top()?.rootFontSize ?? ''
  }

  private customNav(): boolean {
    return this.phone.router.top()?.look.navigationStyle === 'custom'
  }

  private showsTabs(): boolean {
    const path = this.phone.router.currentPath()
    return !this.tabsHidden && !this.phone.appJson.tabBar?.custom && this.items.some(item => item.pagePath === path)
  }

  private drawTabs(path: string): void {
    const bar = this.phone.appJson.tabBar
    this.tabs.style.background = bar?.backgroundColor ?? '#fff'
    this.tabs.replaceChildren(
      ...this.items.map((item, index) => {
        const selected = item.pagePath === path
        const button = document.createElement('button')
        button.style.color = (selected ? bar?.selectedColor : bar?.color) ?? ''
        button.setAttribute('aria-selected', String(selected))
        const icon = selected ? (item.selectedIconPath ?? item.iconPath) : item.iconPath
        if (icon) {
          const image = button.appendChild(document.createElement('img'))
          image.src = this.phone.bridge.assetUrl(icon.replace(/^\//, ''))
          image.alt = ''
        }
        button.append(item.text ?? '')
        const badge = this.badges.get(index)
        if (badge !== undefined) {
          const mark = button.appendChild(document.createElement('b'))
          mark.textContent = badge
        }
        button.onclick = () => this.phone.router.pressTab(index)
        return button
      }),
    )
  }
}
