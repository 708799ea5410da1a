import type { Phone } from '../phone'
import type { WxOptions } from '../wx-builder'
import { WxFailure } from '../wx-failure'

/** Pages, title bar, tab bar, pull-down and scrolling. */
export function installNavigation(phone: Phone): void {
  const { builder, router, chrome } = phone
  const leadsOn = (name: string, run: (options: WxOptions) => unknown) => {
    builder.call(name, run)
    const ask = phone.wx[name] as (options?: WxOptions) => unknown
    phone.wx[name] = (options?: WxOptions) => {
      const [path = ''] = String(options?.['url']).split('?')
      if (router.has(path.replace(/^\//, ''))) router.ledOn = true
      return ask(options)
    }
  }
  leadsOn('navigateTo', ({ url, events }) => {
    const page = router.navigateTo(String(url))
    return { eventChannel: eventChannel(phone, page.instance, events) }
  })
  leadsOn('redirectTo', ({ url }) => void router.redirectTo(String(url)))
  leadsOn('switchTab', ({ url }) => router.switchTab(String(url)))
  leadsOn('reLaunch', ({ url }) => void router.reLaunch(String(url)))
  builder.call('navigateBack', ({ delta }) => router.navigateBack(Number(delta ?? 1)))
  builder.call('setNavigationBarTitle', ({ title }) => chrome.setTitle(String(title)))
  builder.call('setNavigationBarColor', ({ frontColor, backgroundColor }) =>
    chrome.setColours({
      navigationBarBackgroundColor: String(backgroundColor),
      navigationBarTextStyle: frontColor === '#000000' ? 'black' : 'white',
    }),
  )
  for (const name of [
    'showNavigationBarLoading',
    'hideNavigationBarLoading',
    'setBackgroundColor',
    'setBackgroundTextStyle',
  ])
    builder.call(name, () => undefined)
  builder.call('hideHomeButton', () => {
    const page = router.top()
    if (page) page.homeHidden = true
    chrome.refresh()
  })
  const tab = (index: unknown) => {
    const at = Number(index)
    if (!(at >= 0 && at < chrome.tabCount())) throw new WxFailure('fail tabbar item not found')
    return at
  }
  builder.call('setTabBarBadge', ({ index, text }) => {
    const shown = String(text)
    chrome.setBadge(tab(index), [...shown].length > 4 ? '…' : shown)
  })
  builder.call('removeTabBarBadge', ({ index }) => chrome.setBadge(tab(index), undefined))
  builder.call('showTabBarRedDot', ({ index }) => chrome.setBadge(tab(index), ''))
  builder.call('hideTabBarRedDot', ({ index }) => chrome.setBadge(tab(index), undefined))
  builder.call('setTabBarItem', ({ index, text, iconPath, selectedIconPath }) =>
    chrome.setTabItem(tab(index), JSON.parse(JSON.stringify({ text, iconPath, selectedIconPath })) as object),
  )
  builder.call('setTabBarStyle', style => {
    Object.assign(phone.appJson.tabBar ?? {}, JSON.parse(JSON.stringify(style)))
    chrome.refresh()
  })
  builder.call('hideTabBar', () => chrome.hideTabs(true))
  builder.call('showTabBar', () => chrome.hideTabs(false))
  builder.call('pageScrollTo', ({ scrollTop, selector, offsetTop }) => {
    const frame = router.top()?.frame
    if (!frame) throw new WxFailure('fail no page')
    const target = typeof selector === 'string' ? findInPage(frame, selector) : undefined
    const top = target
      ? target.getBoundingClientRect().top -
        frame.getBoundingClientRect().top +
        frame.scrollTop +
        Number(offsetTop ?? 0)
      : Number(scrollTop ?? 0)
    frame.scrollTop = top
  })
  builder.call('startPullDownRefresh', () => pullDown(phone))
  builder.call('stopPullDownRefresh', () => router.top()?.frame.classList.remove('ph-refreshing'))
  phone.wx['nextTick'] = (run: () => void) => phone.later(() => phone.guard(run))
}

/** The person pulls the page down; nothing happens unless the page asked for it. */
export function pullDown(phone: Phone): void {
  const page = phone.router.top()
  if (!page?.look.enablePullDownRefresh) throw new WxFailure('fail page does not enable pull-down refresh')
  page.frame.classList.add('ph-refreshing')
  phone.router.call(page, 'onPullDownRefresh')
}

export function findInPage(frame: HTMLElement, selector: string): Element | undefined {
  return frame.querySelector(domSelector(selector)) ?? undefined
}

/** A selector written with component names, for this document. */
export function domSelector(selector: string): string {
  return selector
    .replace(
      /(^|[\s>+~,(])([a-z][a-z0-9-]*)(?=$|[\s.#:[>+~,)])/g,
      (_, before: string, name: string) => `${before}wx-${name}`,
    )
    .replace(/>>>/g, ' ')
}

type Listener = (...args: unknown[]) => void

function eventChannel(phone: Phone, opened: Record<string, unknown>, events: unknown): Record<string, unknown> {
  const make = () => new Map<string, Set<Listener>>()
  const [toOpener, toOpened] = [make(), make()]
  for (const [name, listener] of Object.entries((events as Record<string, Listener>) ?? {}))
    toOpener.set(name, new Set([listener]))
  const end = (hears: Map<string, Set<Listener>>, tells: Map<string, Set<Listener>>) => ({
    emit: (name: string, ...args: unknown[]) => {
      for (const listener of tells.get(name) ?? []) phone.guard(() => listener(...args))
    },
    on: (name: string, listener: Listener) => {
      hears.set(name, (hears.get(name) ?? new Set()).add(listener))
    },
    off: (name: string, listener?: Listener) => {
      if (listener) hears.get(name)?.delete(listener)
      else hears.delete(name)
    },
  })
  opened['getOpenerEventChannel'] = () => end(toOpened, toOpener)
  return end(toOpener, toOpened)
}
