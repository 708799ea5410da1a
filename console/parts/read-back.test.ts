import type { Field } from '../../core/domain/item/item'
import { readBack } from './read-back'

const price: Field = { name: 'price', kind: 'money', label: '房屋总价（元）', required: true }
const card: Field = { name: 'card', kind: 'card', label: '收款卡号', required: true }

test('a clerk sees how a sum was understood, and what is wrong with one that is none', () => {
  expect(readBack(price, 'money', '８００，０００')).toEqual({ note: '读作 800,000.00' })
  expect(readBack(price, 'money', '-5')).toEqual({ problem: '金额不能是负数，请再看一遍。' })
  expect(readBack(price, 'money', ' ')).toEqual({})
})

test('a card that may have a wrong digit is a doubt and holds nobody up', () => {
  expect(readBack(card, 'card', '6222 0202 0001 2345 678')).toMatchObject({ doubt: true })
  expect(readBack(card, 'card', '6222 0202 0001 2345 670')).toEqual({})
  expect(readBack(card, 'card', '6222 0202')).toEqual({ problem: '卡号是12到19位数字，现在是8位。请对照卡面再填。' })
})
