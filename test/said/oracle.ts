import { type City, type Kind, type Saying, wordsOf } from './saying'
import { byDirection, byOutcome, endings, type Never } from './table/circumstances'
import { centreNames, inTheDocuments, modeNames } from './table/items'
import { offerRules } from './table/offers'
import {
  acceptanceReceipt,
  certificateOnline,
  closedOrNot,
  type PaperRule,
  person,
  receivedCover,
  requestCover,
  resultCover,
  results,
  withdrawalReceipts,
} from './table/papers'
import { aboutMaterials, checklists, declined, listOf, neededOfMaterials, refusals, unverified } from './table/reasons'
import { places, themes } from './table/vocabulary'

/** What is wrong, where, and which source says so. */
export interface Fault {
  saying: Saying
  rule: string
  quote: string
  source: string
}

type Found = Omit<Fault, 'saying'>

/** Holds one saying against the whole table. */
export function faultsIn(saying: Saying): Fault[] {
  return [
    ...empties(saying),
    ...foreignWords(saying),
    ...closings(saying),
    ...otherPlaces(saying),
    ...misnamed(saying),
    ...otherModes(saying),
    ...[...byDirection[saying.trip.direction], ...byOutcome[saying.trip.outcome]].flatMap(rule => never(saying, rule)),
    ...papers(saying),
    ...messages(saying),
    ...reasons(saying),
    ...checklist(saying),
    ...ending(saying),
    ...offers(saying),
  ].map(found => ({ saying, ...found }))
}

/** Every line in which the words stand. */
const forbidden = (text: string, words: RegExp, rule: string, source: string): Found[] => {
  if (!words.test(text)) return []
  const lines = text.split('\n').filter(line => words.test(line))
  return (lines.length > 0 ? lines : [text.replaceAll('\n', ' / ')]).map(quote => ({ rule, quote, source }))
}
const missing = (rule: string, quote: string, source: string): Found => ({ rule, quote, source })

/** Every row says something. */
function empties({ title, lines, kind, what, trip }: Saying): Found[] {
  // What the core knew and knows no more has nothing to be compared with.
  if (kind === 'compare' && trip.outcome === 'refused by the core') return []
  const blank = (text: string) => /^\s*$/.test(text) || /undefined|NaN|\[object|null/.test(text)
  const lone = kind === 'reasons' || kind === 'corrections' ? [] : blank(title) ? ['没有标题'] : []
  return [...lone, ...lines.filter(({ text }) => blank(text)).map(({ label }) => `${label || '一行'}：（空）`)].map(
    quote => missing(`空值（${what.split(' ')[0]}）`, quote, '一行总要说点什么'),
  )
}

function foreignWords(saying: Saying): Found[] {
  const { item } = saying.trip
  return themes
    .filter(({ items }) => !items.includes(item))
    .flatMap(({ theme, words, except = [], source }) => {
      const allowed = except.filter(
        ({ items, kinds }) => items.includes(item) && (kinds?.includes(saying.kind) ?? true),
      )
      const said = wordsOf(saying)
      if (!words.test(said)) return []
      const text = allowed.reduce((rest, each) => rest.replace(new RegExp(each.words.source, 'g'), '〇'), said)
      return forbidden(text, words, `别的事项的话：${theme}`, source)
    })
}

/** 注销 as something that has happened, only once the core has closed the account. */
function closings(saying: Saying): Found[] {
  const { trip, kind, closed } = saying
  const asFact: readonly Kind[] = ['paper', 'notice', 'short message', 'ending', 'bank summary']
  if (trip.item !== 'retirement-withdrawal' || closed || !asFact.includes(kind)) return []
  return forbidden(
    wordsOf(saying).replace(/办成后[^\n。]*|是否销户：(否|不|没有|未)[^\n]*|(未|没有|不)(注销|销户)/g, '〇'),
    /注销|销户/,
    '核心没有销户，不能说注销',
    '条例 24',
  )
}

function otherPlaces(saying: Saying): Found[] {
  const { others, source } = places[saying.trip.item]
  const text = wordsOf(saying).replace(/请继承人[^\n]*/g, '〇')
  return forbidden(text, others, '属地不对', source)
}

/** A loan's contract is no 个人账号. */
function misnamed({ lines }: Saying): Found[] {
  return lines
    .filter(({ label, text }) => /个人账号/.test(label) && /JK|DK/.test(text))
    .map(({ label, text }) => missing('栏目的名称不对', `${label}：${text}`, '借款合同编号和贷款账号不是个人账号'))
}

const withoutOtherModes: readonly Kind[] = ['paper', 'notice', 'short message', 'page', 'timeline', 'review', 'ending']
function otherModes(saying: Saying): Found[] {
  if (!withoutOtherModes.includes(saying.kind)) return []
  return Object.entries(modeNames)
    .filter(([mode]) => mode !== saying.trip.mode)
    .flatMap(([, name]) => forbidden(wordsOf(saying), name, '办理方式不对', '阿拉善盟 指南 二：办理模式'))
}

function never(saying: Saying, { words, kinds, when, because }: Never): Found[] {
  if (kinds && !kinds.includes(saying.kind)) return []
  if (when && !when(saying)) return []
  return forbidden(wordsOf(saying), words, `不该说：${words.source.slice(0, 40)}`, because)
}

function paperRule({ what, title, trip, closed }: Saying): PaperRule | undefined {
  const { item, mode, at } = trip
  if (what === 'cover') return /请求/.test(title) ? requestCover : /签收/.test(title) ? receivedCover : resultCover
  if (what === 'withdrawal-receipt') {
    const receipt = withdrawalReceipts[item]
    return receipt && { ...receipt, demands: [...receipt.demands, closedOrNot(closed)] }
  }
  if (what !== 'acceptance-receipt')
    return mode === 'online' && item === 'deposit-certificate' ? certificateOnline[at] : results[item]
  const { materials, onlyOnline = [] } = inTheDocuments[item]
  const handedIn = item === 'information-change' && mode === 'online' ? [] : materials
  const forms = mode === 'online' ? onlyOnline : mode === 'local' ? [/申请表/] : [/申请表/, /查询授权书/]
  return acceptanceReceipt(trip, [...handedIn, ...forms])
}

function papers(saying: Saying): Found[] {
  if (saying.kind !== 'paper') return []
  const { title, lines, what, trip } = saying
  const rule = paperRule(saying)
  const name = `${what}（${title}）`
  if (!rule) return [missing(`这件事项没有这种单据：${what}`, title, inTheDocuments[trip.item].source)]
  const text = wordsOf(saying)
  const lacking = rule.demands.filter(({ label, text: wanted }) =>
    label ? !lines.some(line => label.test(line.label) && wanted.test(line.text)) : !wanted.test(text),
  )
  const full = [
    { words: person.idNumber, what: '证件号码' },
    { words: person.card, what: '卡号' },
  ].filter(each => !(rule.inFull && each.what === '证件号码') && what !== 'cover' && text.includes(each.words))
  return [
    ...(rule.title.test(title) ? [] : [missing('单据的名称不对', title, rule.source)]),
    ...lacking.map(({ need }) => missing(`${name}缺：${need}`, quoteOf(saying, need), rule.source)),
    ...full.map(each => missing(`${each.what}不该全露`, each.words, rule.source)),
    ...(lines.some(({ label, text: value }) => label === '中心' && value === centreNames[trip.at])
      ? []
      : [missing('出单据的中心不对', quoteOf(saying, '中心'), '各中心出各中心的单据')]),
    ...(/办理事项/.test(text) &&
    !lines.some(line => line.label === '办理事项' && inTheDocuments[trip.item].title.test(line.text))
      ? [missing('办理事项的名称不对', quoteOf(saying, '办理事项'), inTheDocuments[trip.item].source)]
      : []),
    ...(what === 'acceptance-receipt' && !/办理事项/.test(text)
      ? [missing(`${name}缺：办理事项`, title, rule.source)]
      : []),
    ...forbidden(text, /照片\d+张/, '材料只说了张数', rule.source),
  ]
}

/** The nearest line that stands there instead. */
const quoteOf = ({ lines }: Saying, need: string): string => {
  const near = lines.find(({ label }) => label.includes(need.slice(0, 2)) || need.includes(label.slice(-2) || '〇'))
  return near ? `${near.label}：${near.text}` : '（没有这一行）'
}

/** What goes to a telephone: short, and without any number of the person's. */
function messages(saying: Saying): Found[] {
  if (saying.kind !== 'notice' && saying.kind !== 'short message') return []
  const shape = '微信：phrase最多5个汉字，thing最多20个字；消息里不带金额和号码'
  return [
    ...forbidden(wordsOf(saying), /\d{6,}|\d元/, '消息里有号码或金额', shape),
    ...saying.lines.flatMap(({ label, text }) =>
      (label === 'phrase' && [...text].length > 5) || (label === 'title' && [...text].length > 20)
        ? [missing('消息太长', `${label}：${text}`, shape)]
        : [],
    ),
  ]
}

function reasons(saying: Saying): Found[] {
  const { kind, what, lines, trip } = saying
  const text = wordsOf(saying)
  if (kind === 'corrections')
    return [
      ...aboutMaterials
        .filter(({ slots }) => !slots.includes(what))
        .flatMap(({ words }) => forbidden(text, words, `补正原因不属于这样材料（${what}）`, '每样材料有自己的毛病')),
      ...neededOfMaterials
        .filter(({ slots, words }) => slots.includes(what) && !words.test(text))
        .map(({ need, source }) => missing(`补正原因里没有：${need}（${what}）`, text.slice(0, 60), source)),
    ]
  if (kind !== 'reasons') return []
  const list = listOf(what, trip.direction)
  const rule =
    list === 'refused'
      ? refusals[trip.item]
      : list === 'not verified'
        ? unverified
        : list === 'not accepted'
          ? declined
          : undefined
  return [
    ...(lines.length === 0
      ? [missing(`没有可选的原因（${what}）`, '（空的清单）', '不予办理要说明理由：行政许可法 38')]
      : []),
    ...(rule?.needed ?? [])
      .filter(({ words }) => !words.test(text))
      .map(({ need }) =>
        missing(
          `不予办理的原因里没有：${need}（${list}）`,
          lines.map(({ label }) => label).join('、'),
          rule?.source ?? '',
        ),
      ),
    ...(list === 'not verified' ? forbidden(text, unverified.never, '受理中心不审账户和贷款', unverified.source) : []),
    ...lines
      .filter(({ text: told }) => !/请|可以|不用/.test(told))
      .map(({ label, text: told }) => missing('原因没有说怎么办', `${label}：${told}`, '每个不予办理都说原因和办法')),
  ]
}

function checklist(saying: Saying): Found[] {
  const { kind, trip } = saying
  if (kind !== 'checklist' || trip.direction === 'accepting') return []
  const text = wordsOf(saying)
  return checklists[trip.item]
    .filter(({ words }) => !words.test(text))
    .map(({ need }) => missing(`审查清单里没有：${need}`, text.replaceAll('\n', '；'), refusals[trip.item].source))
}

function ending(saying: Saying): Found[] {
  if (saying.kind !== 'ending') return []
  const rule = endings[saying.trip.outcome]
  if (!rule) return []
  const text = wordsOf(saying)
  return [
    ...(rule.words.test(text)
      ? []
      : [missing(`结局没有说清：${rule.words.source}`, text.replaceAll('\n', ' / '), rule.source)]),
    ...(rule.reason && saying.given && !text.includes(saying.given)
      ? [missing('结局没有给出原因', `${text.replaceAll('\n', ' / ')}（应有：${saying.given}）`, rule.source)]
      : []),
    ...(rule.reason && !/请/.test(text.split('\n').slice(2).join('\n'))
      ? [missing('结局没有给出办法', text.replaceAll('\n', ' / '), rule.source)]
      : []),
  ]
}

function offers(saying: Saying): Found[] {
  const { kind, trip } = saying
  if (kind !== 'card' && kind !== 'definition') return []
  const text = wordsOf(saying)
  return offerRules
    .filter(({ items, cities, kinds, modes }) => {
      const fits = items.includes(trip.item) && cities.includes(trip.decides as City) && kinds.includes(kind)
      return fits && (kind === 'card' || (modes?.includes(trip.mode) ?? true))
    })
    .flatMap(({ need, must, never: words, source }) => [
      ...(must && !must.test(text)
        ? [missing(`没有说：${need}`, text.replaceAll('\n', ' / ').slice(0, 160), source)]
        : []),
      ...(words ? forbidden(text, words, `说错了：${need}`, source) : []),
    ])
}
