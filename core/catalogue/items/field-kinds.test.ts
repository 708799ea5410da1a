import type { Field, FieldKind } from '../../domain/item/item'
import { readAnswer } from '../../domain/item/read-answer'
import { Day } from '../../domain/values/day'
import { items } from './items'

const today = Day.parse('2026-11-30')
const fields = items.flatMap(({ code, fields: asked }) => asked.map(field => [`${code}.${field.name}`, field] as const))

/** What a label promises. Whoever adds a field under such a name gets its checks with it. */
const promised: readonly (readonly [RegExp, FieldKind])[] = [
  [/金额|总价|价款|（元）/, 'money'],
  [/日期/, 'day'],
  [/月份|年月/, 'month'],
  [/比例|%/, 'ratio'],
  [/信用代码/, 'credit-code'],
  [/合同编号|合同号|账号/, 'contract'],
  [/卡号/, 'card'],
  [/手机|电话/, 'phone'],
  [/身份证号|证件号码/, 'id-number'],
]
/** Words, and why they are no more than that. */
const words: Readonly<Record<string, string>> = {
  'deposit-certificate.loanCentre': 'a centre anywhere in the country, no tenant of ours',
  'unit-registration.unitName': 'as the licence has it',
  'unit-registration.unitAddress': 'as the licence has it',
  'unit-registration.legalRepresentative': 'may be a foreigner, whose name is in Latin letters',
  'information-change.from': 'what is registered may be wrong: that is why it is changed',
  'information-change.to': 'its meaning comes from what is changed; a unit’s name or address is words',
  'purchase-withdrawal.housePlace': 'as the contract has it',
}

test.each(fields)('%s has the kind its name promises; nothing is text by accident', (name, field) => {
  const kind = promised.find(([label]) => label.test(field.label))?.[1]
  if (kind) expect([name, field.kind]).toEqual([name, kind])
  if (field.kind === 'text') expect(Object.keys(words)).toContain(name)
})

test('every text is listed and every listed one is there', () => {
  const texts = fields.filter(([, { kind }]) => kind === 'text').map(([name]) => name)
  expect(texts.sort()).toEqual(Object.keys(words).sort())
})

test.each(fields)('%s says no more than its kind can hold', (_name, field) => {
  const { kind, range, since, until, atMost, maxLength, choices } = field
  expect(range !== undefined).toBe(kind === 'ratio')
  expect(choices !== undefined).toBe(kind === 'choice')
  if (range) expect(range.min).toBeLessThan(range.max)
  if (kind === 'text') expect(maxLength).toBeGreaterThan(0)
  if (maxLength !== undefined) expect(['text', 'contract']).toContain(kind)
  // Whatever has a date is bounded on the side where only a slip of the pen can lie.
  expect(until !== undefined).toBe(kind === 'day' || kind === 'month')
  if (since !== undefined) expect(['day', 'month']).toContain(kind)
  const sums = fields.filter(([, other]) => other.kind === 'money').map(([, other]) => other.name)
  if (atMost !== undefined) expect([kind, sums.includes(atMost)]).toEqual(['money', true])
})

/** One good and one bad answer for every kind. */
const samples: Readonly<Record<Exclude<FieldKind, 'choice' | 'text'>, readonly [string, string]>> = {
  day: ['2026-09-01', '2026-09-31'],
  month: ['2026-12', 'soon'],
  money: ['100.00', '0'],
  ratio: ['8', '99'],
  'credit-code': ['91350100M000100Y43', '1'],
  contract: ['HT-2026-1', '——'],
  card: ['6222020200012345670', '1234'],
  bank: ['102', '工商银行'],
  phone: ['13800138000', '12'],
  name: ['王建国', '王1'],
  'id-number': ['420000196604120130', '42'],
}
test.each(Object.entries(samples))(
  'kind %s reads its own form as it is and refuses with a remedy',
  (kind, [good, bad]) => {
    const field: Field = {
      name: 'one',
      label: '一项',
      kind: kind as FieldKind,
      required: true,
      ...(kind === 'ratio' ? { range: { min: 5, max: 12 } } : {}),
    }
    expect(readAnswer(field, field.kind, good, today)).toMatchObject({ ok: true, value: good })
    const refused = readAnswer(field, field.kind, bad, today)
    expect(refused).toMatchObject({ ok: false, message: expect.stringMatching(/请|例如/) })
  },
)
