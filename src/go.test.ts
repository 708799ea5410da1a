import { pageNames, pages, shapeOf } from '../core/domain/page/pages'
import { openInstead } from './catch-unknown-pages'
import { go, goTo, leaveFor } from './go'
import { missedPage } from './state/missed-page'

type Options = { url: string; fail?(error: { errMsg: string }): void }
const opened: [string, string][] = []
const said: string[] = []
const phone = { stack: ['pages/home/home'], refuses: false }

jest.mock('@tarojs/taro', () => {
  const open = (method: string) => (options: Options) => {
    if (phone.refuses) options.fail?.({ errMsg: `${method}:fail` })
    else opened.push([method, options.url])
  }
  return {
    __esModule: true,
    default: {
      switchTab: open('switchTab'),
      navigateTo: open('navigateTo'),
      redirectTo: open('redirectTo'),
      reLaunch: open('reLaunch'),
      getCurrentPages: () => phone.stack.map(route => ({ route, options: {} })),
    },
  }
})
Object.assign(globalThis, {
  wx: {
    getStorageSync: () => '',
    setStorageSync: () => {},
    removeStorageSync: () => {},
    showToast: ({ title }: { title: string }) => said.push(title),
  },
})

beforeEach(() => {
  opened.length = 0
  said.length = 0
  Object.assign(phone, { stack: ['pages/home/home'], refuses: false })
  missedPage.set(false)
})

test.each(pageNames)('%s is opened by name', page => {
  const { path, needs = [], tab } = shapeOf(page)
  ;(go as (page: string, query: object) => void)(page, Object.fromEntries(needs.map(name => [name, 'a b'])))
  const query = needs.map(name => `${name}=a%20b`).join('&')
  expect(opened).toEqual([[tab ? 'switchTab' : 'navigateTo', `/${path}${query && `?${query}`}`]])
})

test('an address kept from before the table opens what it meant', () => {
  goTo('apply/application/index?id=0a1b')
  leaveFor('/settings/sessions')
  expect(opened).toEqual([
    ['navigateTo', '/pages/application/application?id=0a1b'],
    ['reLaunch', '/pages/settings/sessions'],
  ])
})

test.each(['gone/for/good', '/pages/apply/old?x=1', '/pages/application/application'])(
  '%s leads home, with a word there',
  address => {
    goTo(address)
    leaveFor(address)
    expect(opened).toEqual([
      ['switchTab', `/${pages.home.path}`],
      ['switchTab', `/${pages.home.path}`],
    ])
    expect(missedPage.get()).toBe(true)
  },
)

test('a page that does not open is told, not swallowed', () => {
  phone.refuses = true
  go('help')
  expect(said).toEqual(['没有打开，请检查网络后再点一次'])
})

test('WeChat itself finds no such page: at once the one that was meant, or home with a word', () => {
  openInstead({ path: 'pages/apply/application/index', query: { id: '0a1b' } })
  expect([opened.pop(), missedPage.get()]).toEqual([['redirectTo', '/pages/application/application?id=0a1b'], false])
  openInstead({ path: 'pages/none/none', query: {} })
  expect([opened.pop(), missedPage.get()]).toEqual([['switchTab', `/${pages.home.path}`], true])
})
