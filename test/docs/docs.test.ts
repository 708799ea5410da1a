import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { generatedFiles } from '../../config/docs/generated-files'
import { generatedSections } from '../../config/docs/generated-sections'
import { withSections } from '../../config/docs/with-sections'
import { retirementWithdrawalAt } from '../../core/catalogue/definitions/retirement-withdrawal'
import { reviewedOnline } from '../../core/catalogue/flows/reviewed-online'
import { itemCodes } from '../../core/catalogue/items/item-codes'
import { centres } from '../../core/catalogue/registry'
import { QueueName } from '../../core/contract/staff/queue'
import { StaffRole } from '../../core/contract/staff/staff-view'
import { AccountEntry, AccountStatus } from '../../core/domain/account/account'
import { certificateWords } from '../../core/domain/certificate/certificate-state'
import { Mode } from '../../core/domain/item/item'
import { Loan, LoanStatus } from '../../core/domain/loan/loan'
import manifest from '../../package.json'
import { project, projectFiles, textOf } from './project-files'

const files = projectFiles()
const pages = files.filter(path => path.endsWith('.md')).map(path => ({ path, text: textOf(path) ?? '' }))
const page = (path: string) => textOf(path) ?? ''

/** The anchor a heading gets when the page is shown. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
const anchorsOf = (text: string) => [...text.matchAll(/^#+ (.+)$/gm)].map(match => anchorOf(match[1] ?? ''))

const screens = 'docs/screens/'

/** Links of a page that lead nowhere; pictures of screens are looked after below. */
function brokenLinks(path: string, text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(match => match[1] ?? '')
    .filter(link => !/^(https?|mailto):/.test(link) && !link.startsWith(screens))
    .filter(link => {
      const [file, anchor] = link.split('#')
      const target = file ? normalize(join(dirname(path), file)) : path
      if (!existsSync(join(project, target))) return true
      return anchor !== undefined && !anchorsOf(page(target)).includes(anchor)
    })
}

describe('the pages', () => {
  test.each(Object.entries(generatedFiles))('%s is as the code draws it (else: npm run docs)', (path, draw) => {
    expect(page(path)).toBe(draw())
  })

  test.each(pages.map(({ path, text }) => [path, text] as const))('%s has no link that leads nowhere', (path, text) => {
    expect(brokenLinks(path, text)).toEqual([])
  })

  test('a link to a page or heading that does not exist is noticed', () => {
    expect(brokenLinks('README.md', '[a](docs/nowhere.md) [b](#no-such-heading) [c](docs/operations.md)')).toEqual([
      'docs/nowhere.md',
      '#no-such-heading',
    ])
  })

  test('show every picture that was taken, and none that was not', () => {
    const inReadme = [...page('README.md').matchAll(/\]\((docs\/screens\/[\w-]+\.png)\)/g)].map(match => match[1] ?? '')
    const inGallery = [...page('docs/screens.md').matchAll(/\]\((screens\/[\w-]+\.png)\)/g)].map(
      match => `docs/${match[1]}`,
    )
    const shown = [...inReadme, ...inGallery]
    expect(shown.filter(path => !existsSync(join(project, path)))).toEqual([])
    expect(files.filter(path => path.startsWith(screens) && !shown.includes(path))).toEqual([])
  })

  test('name only folders and files that exist', () => {
    const rooms = /^(src|core|server|cloudfunctions|console|local|operator|config|test|docs)\/[\w./-]+$/
    const gone = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/`([^`\n]+)`/g)]
        .map(match => match[1] ?? '')
        .filter(named => rooms.test(named) && !existsSync(join(project, named)))
        .map(named => `${path}: ${named}`),
    )
    expect(gone).toEqual([])
  })

  test('name only commands there are', () => {
    const scripts = Object.keys(manifest.scripts)
    const named = pages.flatMap(({ text }) => [
      ...[...text.matchAll(/npm run ([\w:-]+)/g)].map(match => match[1] ?? ''),
      ...[...text.matchAll(/npm (start|test)\b/g)].map(match => match[1] ?? ''),
    ])
    expect(named).toEqual(expect.arrayContaining(['start', 'test', 'test:full', 'staff:add']))
    expect([...new Set(named)].filter(name => !scripts.includes(name))).toEqual([])
  })

  test.each(Object.entries(generatedSections))('%s is as the code draws it (else: npm run docs)', (path, sections) => {
    expect(withSections(page(path), sections)).toBe(page(path))
  })

  test('name the versions that are installed', () => {
    const all: Readonly<Record<string, string>> = { ...manifest.dependencies, ...manifest.devDependencies }
    const decision = page('docs/decisions/0008-pinned-versions.md')
    const named = ['@tarojs/taro', 'react', 'webpack', 'wx-server-sdk', '@photostructure/sqlite', '@sparticuz/chromium']
    const more = ['sharp', '@cantoo/pdf-lib', '@cantoo/fontkit', '@tarojs/plugin-inject']
    expect([...named, ...more].filter(name => !decision.includes(all[name] ?? 'not installed'))).toEqual([])
  })

  test('every decision is dated and says whether it holds', () => {
    const decisions = pages.filter(({ path }) => path.startsWith('docs/decisions/'))
    expect(decisions.length).toBeGreaterThanOrEqual(8)
    expect(decisions.filter(({ text }) => !/^# \d{4} .+\n\n\d{4}-\d{2}-\d{2} · accepted/.test(text))).toEqual([])
  })
})

describe('the words of the README', () => {
  const [, list = ''] = page('README.md').split('## The words')
  const listed = new Set([...list.matchAll(/`([a-z][a-z-]*)`/g)].map(match => match[1]))
  const [centre] = centres
  if (!centre) throw new Error('no centre is configured')
  const words: Readonly<Record<string, readonly string[]>> = {
    items: Object.values(itemCodes),
    modes: Mode.options,
    states: Object.keys(reviewedOnline.states),
    actions: Object.values(reviewedOnline.states).flatMap(state => Object.keys(state.on)),
    paths: Object.keys(reviewedOnline.start),
    queues: QueueName.options,
    'roles of staff': StaffRole.options,
    materials: retirementWithdrawalAt(centre).slots.map(slot => slot.name),
    'kinds of retirement': centre.retirement.kinds.map(kind => kind.value),
    'states of an account': AccountStatus.options,
    'entries of an account': AccountEntry.shape.kind.options,
    'states of a loan': LoanStatus.options,
    'ways to repay': Loan.shape.method.options,
    'parts in a loan': Loan.shape.role.options,
    'states of a certificate': Object.keys(certificateWords),
    effects: effectKinds(),
  }
  test.each(Object.entries(words))('have all %s', (_, used) => {
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter(word => !listed.has(word))).toEqual([])
  })
})

/** Kinds of effects are a type, gone when this runs: read from where they are written. */
function effectKinds(): string[] {
  const [, union = ''] = /export type EffectKind =([\s\S]*?)\n\n/.exec(page('core/domain/application/effect.ts')) ?? []
  return [...union.matchAll(/'([a-z-]+)'/g)].map(match => match[1] ?? '')
}

describe('the project stands alone', () => {
  // Put together here, so that this file does not hold them itself.
  const starts = '(^|[\\s\'"`(=:])'
  const foreign: readonly RegExp[] = [
    ...['work', 'tmp', 'root', 'home'].map(folder => new RegExp(`${starts}/${folder}/`)),
    new RegExp(`(${starts}|/)${'sha'}red/`),
    new RegExp(`//${'regi'}stry\\.|${'regi'}stry\\.(npm|yarn)|npm${'mirror'}|${'taobao'}\\.org`),
  ]
  const foreignIn = (text: string) => text.split('\n').filter(line => foreign.some(pattern => pattern.test(line)))

  test('no file names a place of the machine it was written on, or where packages come from', () => {
    const found = files.flatMap(path => foreignIn(textOf(path) ?? '').map(line => `${path}: ${line.slice(0, 120)}`))
    expect(found).toEqual([])
  })

  test('a planted place is noticed', () => {
    for (const planted of [
      `cd /${'work'}/main`,
      `'/${'tmp'}/x'`,
      `see ${'sha'}red/spec`,
      `https://${'regi'}stry.npmjs.org`,
    ])
      expect(foreignIn(planted)).toEqual([planted])
    expect(foreignIn("import { findCase } from '../work/find-case'")).toEqual([])
  })
})
