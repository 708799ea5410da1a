import { findItem } from '../../../core/catalogue/items/items'
import type { Application } from '../../../core/domain/application/application'
import type { ItemCode } from '../../../core/domain/values/ids'
import type { Said } from './everything-said'
import { broken, closing, money, rules } from './what-may-be-said'

/** What was walked: the item, and what became of it. */
export interface Walked {
  item: ItemCode
  /** The core has closed the account. */
  closed: boolean
  /** It ended as it should: paid, issued, entered. */
  done: boolean
}

/** @returns every text that says what it may not, or leaves out what it must */
export function slips(walked: Walked, said: readonly Said[]): string[] {
  const rule = rules[walked.item]
  if (!rule) return [`no rule for ${walked.item}`]
  const foreign = Object.entries(rules).filter(
    ([code]) => code !== walked.item && !rule.borrows?.includes(code as ItemCode),
  )
  const found: string[] = []
  const slip = ({ kind, where, text }: Said, why: string) =>
    found.push(`${kind} ${where}: ${why}: ${text.slice(0, 160)}`)
  for (const each of said) {
    if (broken.test(each.text)) slip(each, 'a value nobody filled in')
    for (const row of each.rows ?? [])
      if (!row.label.trim() || !row.value.trim()) slip(each, `nothing beside ${row.label}`)
    for (const [code, { own }] of foreign) if (own?.test(each.text)) slip(each, `words of ${code}`)
    if (!rule.pays && money.test(each.text)) slip(each, 'money, where none is paid')
    if (each.kind !== 'reasons' && !walked.closed && closing.test(each.text))
      slip(each, 'an account closed that is not')
  }
  if (walked.done) found.push(...missing(rule.end, said))
  return found
}

function missing({ paper, labels, says }: (typeof rules)[ItemCode]['end'], said: readonly Said[]): string[] {
  const end = said.find(({ kind, where }) => kind === 'paper' && where === paper)
  if (!end) return [`there is no paper ${paper}`]
  const there = end.rows?.map(({ label }) => label) ?? []
  return [
    ...labels
      .filter(label => !there.some(each => (typeof label === 'string' ? each === label : label.test(each))))
      .map(label => `paper ${paper}: no ${label} among ${there.join('、')}`),
    ...(says && !says.test(end.text) ? [`paper ${paper}: does not say ${says}`] : []),
  ]
}

/** The receipt: what was handed in, where, why there, how, and by when each centre promised its part (指南 二(一)5, 二(二)4). */
export function slipsOfReceipt(application: Application, said: readonly Said[], labels: readonly string[]): string[] {
  const receipt = said.find(({ kind, where }) => kind === 'paper' && where === 'acceptance-receipt')
  if (!receipt) return ['there is no acceptance-receipt']
  const { text } = receipt
  const must: [string, RegExp | string][] = [
    ['the item', findItem(application.item)?.fullTitle ?? '?'],
    [
      'how it is done',
      { online: '全程网办', agency: '代收代办', 'two-place': '两地联办', local: '本地' }[application.mode],
    ],
    ...labels.map((label): [string, string] => [`the paper ${label}`, label]),
    ...(application.intake
      ? ([
          ['who decides', application.intake.toName ?? '?'],
          ['why there', /缴存地|贷款地|注册地/],
          ['by when it is checked', /核实/],
          ['by when it is decided', /办结/],
        ] as [string, RegExp | string][])
      : []),
  ]
  return must
    .filter(([, wanted]) => (typeof wanted === 'string' ? !text.includes(wanted) : !wanted.test(text)))
    .map(([what]) => `paper acceptance-receipt: ${what} is not on it`)
}
