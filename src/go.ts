import Taro from '@tarojs/taro'

const tabs = ['/pages/home/home', '/pages/applications/applications', '/pages/me/me']

/** Every page by name. Paths stand here once. */
export const pages = {
  home: '/pages/home/home',
  applications: '/pages/applications/applications',
  me: '/pages/me/me',
  logIn: '/pages/log-in/log-in',
  centres: '/pages/centre/centres',
  proveByFace: '/pages/proof/face',
  proveByPassword: '/pages/proof/password',
  proveAtWindow: '/pages/proof/window',
  register: '/pages/proof/register',
  resetPassword: '/pages/proof/reset',
  fund: '/pages/fund/accounts',
  years: '/pages/fund/years',
  loan: '/pages/fund/loan',
  certificates: '/pages/certificates/certificates',
  certificate: '/pages/certificates/certificate',
  item: '/pages/apply/item',
  checks: '/pages/apply/checks',
  form: '/pages/apply/form',
  submitted: '/pages/apply/submitted',
  window: '/pages/apply/window',
  application: '/pages/application/application',
  correction: '/pages/application/correction',
  newCard: '/pages/application/new-card',
  settings: '/pages/settings/settings',
  consents: '/pages/settings/consents',
  sessions: '/pages/settings/sessions',
  notices: '/pages/settings/notices',
  help: '/pages/settings/help',
  text: '/pages/settings/text',
} as const

export type PageName = keyof typeof pages

const address = (page: PageName, query: Record<string, string | undefined> = {}): string => {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined)
  const tail = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value as string)}`).join('&')
  return tail ? `${pages[page]}?${tail}` : pages[page]
}

const settled = { fail: () => {} }

/** Opens an address such as `/pages/fund/loan?x=1`, whether it is a tab or not. */
export function goTo(url: string): void {
  const path = url.split('?')[0] ?? ''
  if (tabs.includes(path)) void Taro.switchTab({ url: path, ...settled })
  // A stack of ten pages is WeChat's limit; then the new page takes the old one's place.
  else if (Taro.getCurrentPages().length >= 9) void Taro.redirectTo({ url, ...settled })
  else void Taro.navigateTo({ url, ...settled })
}

export function go(page: PageName, query?: Record<string, string | undefined>): void {
  goTo(address(page, query))
}

/** The new page takes this one's place: there is no way back into what is finished. */
export function goInstead(page: PageName, query?: Record<string, string | undefined>): void {
  void Taro.redirectTo({ url: address(page, query), ...settled })
}

export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack({ delta: 1, ...settled })
  else void Taro.switchTab({ url: pages.home, ...settled })
}

/** Leaves every page of a finished errand for `url`. */
export function leaveFor(url: string): void {
  const path = url.split('?')[0] ?? ''
  if (tabs.includes(path)) void Taro.switchTab({ url: path, ...settled })
  else void Taro.reLaunch({ url, ...settled })
}

/** Address of a page of the stack, with its query. */
export function addressOf(page: Taro.Page): string {
  const query = Object.entries((page.options ?? {}) as Record<string, string>).filter(([key]) => !key.startsWith('$'))
  const tail = query.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')
  return `/${page.route ?? ''}${tail ? `?${tail}` : ''}`
}

/** Address of the page in front. */
export function hereAddress(): string {
  const stack = Taro.getCurrentPages()
  const page = stack[stack.length - 1]
  return page ? addressOf(page) : pages.home
}
