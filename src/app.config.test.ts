import { pageNames, pages, shapeOf } from '../core/domain/page/pages'

interface Declared {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string }[] }
}

/** Taro hands the configuration to a function it puts there itself. */
const declared = (): Declared => {
  Object.assign(globalThis, { defineAppConfig: (config: Declared) => config })
  return (jest.requireActual('./app.config') as { default: Declared }).default
}

test('the mini-program declares exactly the pages of the table, and the same tabs', () => {
  const config = declared()
  const paths = [
    ...config.pages,
    ...config.subPackages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`)),
  ]
  expect(paths.sort()).toEqual(pageNames.map(name => pages[name].path).sort())
  expect(config.tabBar.list.map(({ pagePath }) => pagePath)).toEqual(
    pageNames.filter(name => shapeOf(name).tab).map(name => pages[name].path),
  )
})
