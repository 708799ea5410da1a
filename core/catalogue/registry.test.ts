import type { Centre } from '../domain/centre/centre'
import { wayOf } from '../domain/centre/way-of'
import { isElsewhere } from '../domain/item/elsewhere'
import { ItemDefinition } from '../domain/item/item'
import { definitionOf } from './definitions/definition-of'
import { depositCertificateAt } from './definitions/deposit-certificate'
import { informationQueryAt } from './definitions/information-query'
import { itemCards } from './item-cards'
import { itemCodes } from './items/item-codes'
import { items } from './items/items'
import { noticeOf } from './notices/notice-of'
import { centres, findCentre, offerOf } from './registry'

const named = (name: string) => {
  const centre = centres.find(each => each.name.startsWith(name))
  if (!centre) throw new Error(`no centre ${name}`)
  return centre
}
/** Modes with the documents' own word first, `?` behind what is only assumed. */
const modesAt = (centre: Centre) =>
  items.map(({ code }) =>
    offerOf(centre, code)
      ?.ways.map(({ mode }) => `${mode.value}${mode.assumed ? '?' : ''}`)
      .join(' '),
  )

test('offers the eight items exactly as the two seeds do; what they leave open is marked', () => {
  expect(modesAt(named('黄石'))).toEqual([
    'online agency? local?',
    'online agency local?',
    'online agency? local?',
    'agency? local?',
    'online? agency? local?',
    'two-place? local?',
    'agency? local?',
    'online? agency? local?',
  ])
  expect(modesAt(named('阿拉善'))).toEqual([
    'online agency? local?',
    'online agency? local?',
    'online agency? local?',
    'agency two-place local?',
    'online agency? local?',
    'two-place agency local?',
    'agency two-place local?',
    'online agency? local?',
  ])
})

test('promises retirement within three working days in one centre and at once in the other', () => {
  const promised = (name: string) => {
    const offer = offerOf(named(name), itemCodes.retirementWithdrawal)
    return offer && wayOf(offer, 'online')?.promise
  }
  expect(promised('黄石')).toMatchObject({ value: { kind: 'working-days', days: 3 } })
  expect(promised('黄石')?.assumed).toBeUndefined()
  expect(promised('阿拉善')).toMatchObject({ value: { kind: 'instant' } })
  expect(named('黄石').retirement.instantLimit).toBeUndefined()
  expect(named('阿拉善').retirement.instantLimit).toMatchObject({ value: 5_000_000, assumed: true })
})

test('what is handed in elsewhere has two clocks: seven days there, three days here', () => {
  const handedIn = centres.flatMap(({ offers }) =>
    offers.flatMap(({ ways }) => ways.filter(({ mode }) => isElsewhere(mode.value))),
  )
  expect(handedIn.length).toBe(19)
  for (const { promise } of handedIn) expect(promise.value).toMatchObject({ verifyDays: 7, days: 3 })
})

test('an own depositor at the own window has one clock: the days in which the centre decides', () => {
  const local = centres.flatMap(({ offers }) => offers.map(offer => wayOf(offer, 'local')))
  expect(local).toHaveLength(16)
  for (const way of local)
    expect([way?.flow, way?.promise.value, way?.promise.assumed]).toEqual([
      'local',
      { kind: 'working-days', days: 3, words: '3个工作日内办结' },
      true,
    ])
})

test('购房提取材料核实情况表 is the accepting window’s in both modes, of no other item and of no own depositor', () => {
  const asked = centres.flatMap(({ offers }) =>
    offers.flatMap(({ item, ways }) =>
      ways.flatMap(({ mode, materials: { value } }) =>
        value.includes('verification-table') ? [`${item} ${mode.value}`] : [],
      ),
    ),
  )
  expect(asked.sort()).toEqual([
    'purchase-withdrawal agency',
    'purchase-withdrawal two-place',
    'purchase-withdrawal two-place',
  ])
})

/** 附件1 三 and 附件2 二(三)2; 指南 二(一)3(2), written down by hand. */
const placeOfPurchase = ['deposit-certificate', 'purchase-withdrawal']
test('黄石: any window takes what 附件1 三 frees of its place, the place of purchase what it does not; no outlet is left out', () => {
  for (const { item, line, window } of named('黄石').offers) {
    const said = `${line} ${window.where}`
    expect(window.where).toMatch(placeOfPurchase.includes(item) ? /^买房地公积金中心/ : /^任何一家公积金中心/)
    expect(said).not.toMatch(/到单位注册地|到贷款地|各营业部/)
    // 附件2 四: 各网点 have a window, 分中心 and 办事处 as well.
    expect(window.where).toContain('本中心任一网点')
  }
})

test('阿拉善盟: the window where one lives, at home any 管理部', () => {
  for (const { window } of named('阿拉善').offers) expect(window.where).toMatch(/^您所在地公积金中心.*中心各管理部/)
})

test.each(centres.map(centre => [centre.name, centre] as const))(
  '%s: whoever reads what to bring brings all that the window asks for',
  (_name, centre) => {
    const words: Readonly<Record<string, RegExp>> = {
      'id-front': /身份证/,
      'bank-card': /借记卡/,
      'retirement-certificate': /退休证或退休审批表/,
      'purchase-contract': /购房合同/,
      'purchase-invoice': /发票或付款凭证/,
      'marriage-certificate': /结婚证/,
      'unit-licence': /单位证照/,
      'legal-representative-id': /法定代表人/,
      mandate: /授权委托书/,
      'change-proof': /证明/,
      'application-form': /申请表/,
      'query-authorisation': /查询授权书/,
    }
    for (const { item, ways, window } of centre.offers) {
      const asked = ways.find(({ mode }) => isElsewhere(mode.value))
      const unsaid = asked?.materials.value.filter(name => words[name]?.test(window.how) === false)
      expect([item, unsaid]).toEqual([item, []])
    }
  },
)

test('every item goes to the place whose business it is', () => {
  expect(
    Object.fromEntries(items.map(({ code, handledBy, handedInAt }) => [code, [...handledBy, handedInAt ?? '']])),
  ).toEqual({
    'information-query': ['deposit', 'loan', ''],
    'deposit-certificate': ['deposit', 'purchase'],
    'retirement-withdrawal': ['deposit', ''],
    'unit-registration': ['registration', ''],
    'information-change': ['deposit', ''],
    'purchase-withdrawal': ['deposit', 'purchase'],
    'settlement-certificate': ['loan', ''],
    'early-repayment': ['loan', ''],
  })
})

test('channels of the centre are kept as the seeds list them', () => {
  const kinds = (name: string, item: string) =>
    named(name)
      .offers.find(offer => offer.item === item)
      ?.channels.map(({ kind }) => kind)
  expect(kinds('黄石', 'information-query')).toEqual(['alipay', 'wechat-account', 'app', 'web-hall'])
  expect(kinds('黄石', 'retirement-withdrawal')).toEqual(['app', 'alipay'])
  expect(kinds('阿拉善', 'information-query')).toContain('hotline')
  expect(kinds('阿拉善', 'deposit-certificate')).not.toContain('hotline')
})

test('which certificate comes of item 2 is data of each way, as the documents say', () => {
  const kinds = (name: string) =>
    Object.fromEntries(
      named(name)
        .offers.find(offer => offer.item === 'deposit-certificate')
        ?.ways.map(({ mode, certificate }) => [mode.value, certificate?.value]) ?? [],
    )
  expect(kinds('黄石')).toEqual({ online: 'deposit', agency: 'loan-use', local: 'loan-use' })
  expect(kinds('阿拉善')).toEqual({ online: 'loan-use', agency: 'loan-use', local: 'loan-use' })
  expect(['黄石', '阿拉善'].map(name => depositCertificateAt(named(name)).title)).toEqual(['缴存证明', '缴存使用证明'])
})

test.each(centres.map(centre => [centre.name, centre] as const))(
  '%s hides nothing on the home page',
  (_name, centre) => {
    expect(findCentre(centre.code)).toBe(centre)
    const cards = itemCards(centre)
    expect(cards).toHaveLength(8)
    expect(cards.slice(0, 3).every(card => card.online)).toBe(true)
    for (const card of cards.filter(each => !each.online))
      expect(card).toMatchObject({ opens: 'window', window: { phone: centre.phone } })
  },
)

test.each(centres.map(centre => [centre.name, centre] as const))('%s describes every way it has', (_name, centre) => {
  const described = [informationQueryAt(centre), depositCertificateAt(centre)]
  for (const { item, ways } of centre.offers)
    for (const { mode } of ways) {
      const definition = definitionOf(centre, item, mode.value)
      if (!definition) throw new Error(`${item} is offered ${mode.value} and not described`)
      described.push(definition)
    }
  for (const definition of described) {
    expect(ItemDefinition.parse(definition)).toEqual(definition)
    const asked = definition.steps.flatMap(({ fields }) => fields)
    const shown = definition.steps.flatMap(({ slots }) => slots)
    expect(asked.sort()).toEqual(
      definition.fields
        .map(({ name }) => name)
        .filter(name => asked.includes(name))
        .sort(),
    )
    expect(shown.sort()).toEqual(definition.steps.length > 0 ? definition.slots.map(({ name }) => name).sort() : [])
  }
})

test.each(centres.map(centre => [centre.name, centre] as const))(
  '%s says that no face picture is kept and that nobody needs to show a face',
  (_name, centre) => {
    const face = noticeOf(centre, 'face').paragraphs.join('')
    expect(face).toContain('不保存您的人脸照片和视频')
    expect(face).toContain('不同意也不影响办理')
    for (const kind of ['user', 'face', 'query', 'privacy'] as const) {
      expect(noticeOf(centre, kind)).toMatchObject({
        version: expect.stringMatching(/^\d{4}-\d{2}/),
        title: expect.any(String),
      })
    }
  },
)
