import { type PageName, pageNames, pages, type QueryArgument, shapeOf } from './pages'

/**
 * Paths given out in notices and messages before there was this table. They stand in inboxes and chats for as long as those are kept:
 * they are read as what they meant, and never written again.
 */
const former = new Map<string, PageName>([
  ['apply/application/index', 'application'],
  ['pages/apply/application/index', 'application'],
  ['settings/sessions', 'sessions'],
])

/** @returns `pages/application/application?id=…`, without a slash in front, as WeChat's messages and codes want it */
export function pageAddress<N extends PageName>(page: N, ...[query]: QueryArgument<N>): string {
  return written(page, query ?? {})
}

/** A page found behind an address. */
export interface FoundPage {
  page: PageName
  /** As {@link pageAddress} writes it today; what the page does not take is left out. */
  address: string
}

/**
 * Reads an address kept from earlier, or come from outside.
 * @param address with or without a slash in front
 * @returns nothing when there is no such page, or it lacks what the page needs
 */
export function readAddress(address: string): FoundPage | undefined {
  const [path = '', search = ''] = address.replace(/^\//, '').split('?')
  const page = pageNames.find(name => pages[name].path === path) ?? former.get(path)
  if (!page) return undefined
  const { needs = [], takes = [] } = shapeOf(page)
  const query: Record<string, string> = {}
  for (const pair of search.split('&')) {
    const [name = '', ...rest] = pair.split('=')
    const value = decoded(rest.join('='))
    if (value && (needs.includes(name) || takes.includes(name))) query[name] = value
  }
  if (needs.some(name => query[name] === undefined)) return undefined
  return { page, address: written(page, query) }
}

function written(page: PageName, query: Record<string, string | undefined>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return pairs.length ? `${pages[page].path}?${pairs.join('&')}` : pages[page].path
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
