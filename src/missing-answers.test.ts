import { informationChange } from '../core/catalogue/items/information-change'
import type { Field } from '../core/domain/item/item'
import { missingAnswers } from './missing-answers'

const fields: Field[] = [
  { name: 'kind', kind: 'choice', label: '退休类别', required: true, choices: [{ value: 'normal', label: '退休' }] },
  { name: 'phone', kind: 'phone', label: '手机号', required: true },
  { name: 'note', kind: 'text', label: '备注', required: false },
]

test('an empty required field is named in the words of the form, an optional one is not', () => {
  expect(missingAnswers(fields, {})).toEqual([
    { path: 'kind', message: '请选择退休类别' },
    { path: 'phone', message: '请填手机号' },
  ])
})

test('a number that cannot be a phone is caught before it travels', () => {
  expect(missingAnswers(fields, { kind: 'normal', phone: '1380013800' })).toEqual([
    { path: 'phone', message: '手机号是1开头的11位数字，现在是10位。请再看一遍。' },
  ])
  expect(missingAnswers(fields, { kind: 'normal', phone: '138 0013 8000' })).toEqual([])
  const change = informationChange.fields.filter(({ name }) => name !== 'from')
  expect(missingAnswers(change, { what: 'phone', to: '1990000' })).toEqual([
    { path: 'to', message: '手机号是1开头的11位数字，现在是7位。请再看一遍。' },
  ])
  expect(missingAnswers(change, { what: 'name', to: '王建国' })).toEqual([])
})
