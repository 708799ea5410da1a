import Taro from '@tarojs/taro'
import { type FoundPage, pageAddress, readAddress } from '../core/domain/page/page-address'
import { type PageName, pages, type QueryArgument, shapeOf } from '../core/domain/page/pages'
import { say } from './phone'
import { missedPage } from './state/missed-page'

/** Page and address of a page of the table, as a link that was read gives them. */
const to = <N extends PageName>(page: N, ...query: QueryArgument<N>): FoundPage => ({
  page,
  address: pageAddress(page, ...query),
})

type Way = 'navigateTo' | 'redirectTo' | 'reLaunch'

/** A tab is opened as one, whatever the way; and what does not open (its part could not be fetched) is told. */
function open({ page, address }: FoundPage, way: Way): void {
  const from = hereAddress()
  const fail = () => hereAddress() === from && say('没有打开，请检查网络后再点一次')
  if (shapeOf(page).tab) void Taro.switchTab({ url: `/${pages[page].path}`, fail })
  else void Taro[way]({ url: `/${address}`, fail })
}

/** A stack of ten pages is WeChat's limit; then the new page takes the old one's place. */
const further = (): Way => (Taro.getCurrentPages().length >= 9 ? 'redirectTo' : 'navigateTo')

export function go<N extends PageName>(page: N, ...query: QueryArgument<N>): void {
  open(to(page, ...query), further())
}

/** Opens an address that was kept or came from outside. One that leads nowhere ends at home, which says so. */
export function goTo(address: string, way: Way = further()): void {
  const found = readAddress(address)
  if (!found) missedPage.set(true)
  open(found ?? to('home'), way)
}

/** The new page takes this one's place: there is no way back into what is finished. */
export function goInstead<N extends PageName>(page: N, ...query: QueryArgument<N>): void {
  open(to(page, ...query), 'redirectTo')
}

export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack({ delta: 1, fail: () => {} })
  else go('home')
}

/** Leaves every page of a finished errand for `address`, which may have been kept by an earlier release. */
export function leaveFor(address: string): void {
  goTo(address, 'reLaunch')
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
  return page ? addressOf(page) : `/${pages.home.path}`
}

/** Name of the page in front. */
export const herePage = (): PageName | undefined => readAddress(hereAddress())?.page
