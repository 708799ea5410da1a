import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { itemCards } from '../../core/catalogue/item-cards'
import { items } from '../../core/catalogue/items/items'
import { correctionReasonsFor } from '../../core/catalogue/materials/correction-reasons'
import { materials } from '../../core/catalogue/materials/materials'
import { centres } from '../../core/catalogue/registry'
import { Mode } from '../../core/domain/item/item'
import type { NextDoor } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import { diallable } from '../../core/domain/text/diallable'

const project = resolve(__dirname, '../..')

/** What a sentence says that leads through each door. */
const words: Readonly<Record<NextDoor, RegExp>> = {
  here: /先办好|再|重新|核对|改|填|选|点|看|换|删|勾选|确认|打开|刷新|等|补齐|接着办|拍|传|补充|导出|另存|只留|交|申请|带/,
  page: /“[^”]+”|登录|注册|返回|重设|撤回|短信|换一家|搜索|电子执照|密码/,
  window: /窗口/,
  phone: /12329|电话/,
  colleague: /信息科|管理员|负责人|复核|经办|联络人/,
}
const doorless = (remedy: string) => !Object.values(words).some(door => door.test(remedy))

test.each(Object.entries(problems))('%s names the doors it has, and has one', (_name, problem) => {
  const { doors = [], remedy } = problem()
  expect(doors.length).toBeGreaterThan(0)
  expect(doors.filter(door => !words[door].test(remedy))).toEqual([])
  // And none it does not have: whoever is sent to a window or to the telephone is shown which.
  const said = (['window', 'phone'] as const).filter(door => words[door].test(remedy.replace(/手机号|打电话向/g, '')))
  expect(said.filter(door => !doors.includes(door))).toEqual([])
})

function sources(folder: string): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : sources(path)
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : []
  })
}

/** Every remedy written anywhere, with its place. */
const remedies = ['core', 'server', 'src', 'console', 'cloudfunctions'].flatMap(room =>
  sources(room).flatMap(path =>
    [...readFileSync(join(project, path), 'utf8').matchAll(/remedy:\s*['`]([^'`\n]+)['`]/g)].map(
      ([, text = '']) => [text, path] as const,
    ),
  ),
)

test('whatever is refused or impossible, wherever it is written, leads on', () => {
  expect(remedies.length).toBeGreaterThan(80)
  expect(remedies.filter(([text]) => doorless(text))).toEqual([])
  const corrections = Object.values(materials).flatMap(slot =>
    Mode.options.flatMap(mode => correctionReasonsFor(slot, mode)),
  )
  const refusals = items.flatMap(({ reasons }) => Object.values(reasons).flat())
  expect(refusals.length + corrections.length).toBeGreaterThan(200)
  expect([...refusals, ...corrections].filter(({ remedy }) => doorless(remedy))).toEqual([])
})

test('a remedy that leads nowhere would be found', () => {
  for (const text of ['', '很抱歉。', '这是规定。', '无法办理。']) expect(doorless(text)).toBe(true)
})

/** Streets, numbers of houses and of telephones: none of it stands in the two documents. */
const invented = /[路街巷]\d+号|大道\d|大厦|\d+号楼|\d+室|(?<!\d)1\d{10}(?!\d)|\d{3,4}-\d{7,8}/

test.each(centres.map(centre => [centre.name, centre] as const))(
  '%s: every window says which, when and whom to ring; no address is made up',
  (_name, centre) => {
    const number = /^0\d{2,3}-12329$/
    expect(centre.phone).toMatch(number)
    for (const { counter, assumed = [] } of centre.departments)
      if (counter) {
        expect(counter.phone).toMatch(number)
        expect(counter.hours).toContain('待中心确认')
        expect([counter.address, assumed.includes('address')]).toEqual([undefined, true])
      }
    for (const { window, line, channels } of centre.offers) {
      expect(window.where).toMatch(/公积金中心的“跨省通办”窗口/)
      expect(window.how).toMatch(/^(带|由单位经办人带|借款人带)/)
      for (const text of [window.where, window.how, line, ...channels.flatMap(({ name, how }) => [name, how])])
        expect(text.replace(/https?:\S+/g, '')).not.toMatch(invented)
    }
    for (const { window } of itemCards(centre))
      if (window) expect([window.phone, window.hours]).toEqual([centre.phone, centre.hours])
  },
)

test('an address made up for a real centre would be found', () => {
  for (const text of ['团城山路8号', '杭州西路大厦', '0714-6543210', '13800138000']) expect(text).toMatch(invented)
})

test('no phone dials or shows the hotline of the city one happens to stand in', () => {
  const dialled = sources('src').filter(path =>
    /call\(['"`]|phoneNumber: ['"`]|words="[^"]*12329|title="[^"]*12329|label="[^"]*12329/.test(
      readFileSync(join(project, path), 'utf8'),
    ),
  )
  expect(dialled).toEqual([])
  for (const centre of centres)
    for (const [text] of remedies) expect(diallable(text, centre.phone)).not.toMatch(/(^|[^\d-])12329(?!客服|热线)/)
})
