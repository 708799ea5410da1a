import { pageAddress, readAddress } from './page-address'
import { pageNames, pages, shapeOf } from './pages'

test.each(pageNames)('what is written for %s is read as it', page => {
  const { path, needs = [], takes = [] } = shapeOf(page)
  const query = Object.fromEntries([...needs, ...takes].map(name => [name, `值/${name}?&=%`]))
  const address = (pageAddress as (page: string, query: object) => string)(page, query)
  expect(address.split('?')[0]).toBe(path)
  expect(readAddress(address)).toEqual({ page, address })
  expect(readAddress(`/${address}`)).toEqual({ page, address })
})

test('paths are given once, and no tab needs a query: opening a tab drops it', () => {
  expect(new Set(pageNames.map(page => pages[page].path)).size).toBe(pageNames.length)
  expect(pageNames.filter(page => shapeOf(page).tab && shapeOf(page).needs)).toEqual([])
})

test.each([
  ['apply/application/index?id=abc', 'pages/application/application?id=abc'],
  ['pages/apply/application/index?id=abc', 'pages/application/application?id=abc'],
  ['settings/sessions', 'pages/settings/sessions'],
  ['pages/settings/sessions', 'pages/settings/sessions'],
])('%s, as it was given out before, is read as %s', (old, address) => {
  expect(readAddress(old)?.address).toBe(address)
  expect(readAddress(`/${old}`)?.address).toBe(address)
})

test.each([
  '',
  '/',
  'pages/none/none',
  'pages/application/application',
  'pages/application/application?id=',
  'constructor',
  'pages/home',
])('%p leads nowhere', address => {
  expect(readAddress(address)).toBeUndefined()
})

test('what a page does not take is left out, and a broken escape is kept as it came', () => {
  expect(readAddress('pages/settings/text?notice=user&x=1&$taroTimestamp=2')?.address).toBe(
    'pages/settings/text?notice=user',
  )
  expect(readAddress('pages/home/home?scene=100%')?.address).toBe('pages/home/home?scene=100%25')
})
