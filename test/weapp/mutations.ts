import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A fault planted into a copy of the built mini-program. */
export interface Mutation {
  name: string
  /** In the first ring too: one of each kind. */
  isQuick?: boolean
  plant(weapp: string): void
}

/** Rewrites one file. @throws when nothing was changed: then the mutation no longer says what it plants */
const rewrite = (file: string, change: (text: string) => string) => (weapp: string) => {
  const before = readFileSync(join(weapp, file), 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`${file} has nothing to change`)
  writeFileSync(join(weapp, file), after)
}

const remove = (path: string) => (weapp: string) => {
  statSync(join(weapp, path))
  rmSync(join(weapp, path), { recursive: true })
}

const everyTemplate = (change: (text: string) => string) => rewrite('base.wxml', change)
const app = (change: (app: { pages: string[]; subPackages: { root: string; pages: string[] }[] }) => void) =>
  rewrite('app.json', text => {
    const json = JSON.parse(text)
    change(json)
    return JSON.stringify(json)
  })

export const mutations: readonly Mutation[] = [
  {
    name: 'no template hears a tap any more',
    isQuick: true,
    plant: everyTemplate(text => text.replaceAll(' bindtap="eh"', '')),
  },
  {
    name: 'the handler of every event is called otherwise',
    plant: everyTemplate(text => text.replaceAll('="eh"', '="ehh"')),
  },
  {
    name: 'what is typed is not heard',
    isQuick: true,
    plant: everyTemplate(text => text.replaceAll(' bindinput="eh"', '')),
  },
  {
    name: 'texts are bound to a field that is not there',
    isQuick: true,
    plant: everyTemplate(text => text.replaceAll('{{i.v}}', '{{i.vv}}')),
  },
  {
    name: 'classes are bound to a field that is not there',
    plant: everyTemplate(text => text.replaceAll('class="{{i.cl}}"', 'class="{{i.cll}}"')),
  },
  {
    name: 'children are looked for in a field that is not there',
    plant: everyTemplate(text => text.replaceAll('wx:for="{{i.cn}}"', 'wx:for="{{i.cm}}"')),
  },
  {
    name: 'ids are not written',
    plant: everyTemplate(text => text.replaceAll('id="{{i.uid||i.sid}}"', '')),
  },
  {
    name: 'the template of plain views is missing',
    plant: everyTemplate(text => text.replaceAll('<template name="tmpl_0_3">', '<template name="tmpl_0_none">')),
  },
  {
    name: 'a tag is not closed',
    plant: rewrite('pages/log-in/log-in.wxml', text => `${text}<view>`),
  },
  {
    name: 'the module that chooses templates is missing',
    plant: remove('utils.wxs'),
  },
  {
    name: 'the component for deep nesting is missing',
    plant: remove('comp.js'),
  },
  { name: 'a sub-package is missing', isQuick: true, plant: remove('pages/apply') },
  {
    name: 'a sub-package is not declared',
    plant: app(json => {
      json.subPackages = json.subPackages.filter(({ root }) => root !== 'pages/apply')
    }),
  },
  {
    name: 'a page of a sub-package is not declared',
    plant: app(json => {
      for (const part of json.subPackages) part.pages = part.pages.filter(page => page !== 'item')
    }),
  },
  {
    name: 'a page of the main package is not declared',
    plant: app(json => {
      json.pages = json.pages.filter(page => page !== 'pages/log-in/log-in')
    }),
  },
  {
    name: 'what a sub-package shares is missing',
    plant(weapp) {
      const shared = join(weapp, 'pages/apply/sub-common')
      for (const file of readdirSync(shared)) rmSync(join(shared, file), { recursive: true })
      rmSync(join(weapp, 'pages/apply/sub-vendors.js'))
    },
  },
  { name: 'the logic of a page is missing', plant: remove('pages/log-in/log-in.js') },
  {
    name: 'the logic reaches for the document',
    isQuick: true,
    plant: rewrite('app.js', text => `document.title = '';${text}`),
  },
  {
    name: 'the logic reaches for the window',
    plant: rewrite('app.js', text => `window.scrollTo(0, 0);${text}`),
  },
  {
    name: 'code is made from a string',
    plant: rewrite('app.js', text => `new Function('return 1')();${text}`),
  },
  { name: 'code is evaluated', plant: rewrite('app.js', text => `eval('1');${text}`) },
  { name: 'the logic of a page is empty', plant: rewrite('pages/log-in/log-in.js', () => '') },
  { name: 'half a style rule', plant: rewrite('app.wxss', text => `${text}.a { color: `) },
  {
    name: 'the cloud is called by another name',
    plant: rewrite('common.js', text => text.replaceAll('callFunction', 'callFunctions')),
  },
]
