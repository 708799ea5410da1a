import { difference } from './difference'

test('two days differ in their last two digits', () => {
  expect(difference('2026-10-28', '2026-10-31')).toEqual({ start: '2026-10-', first: '28', second: '31', end: '' })
})

test('what both end with is not marked', () => {
  expect(difference('样例一厂（东区）', '样例二厂（东区）')).toEqual({
    start: '样例',
    first: '一',
    second: '二',
    end: '厂（东区）',
  })
})

test('a repeated character is never counted twice', () => {
  expect(difference('110', '1110')).toEqual({ start: '11', first: '', second: '1', end: '0' })
})

test('a character outside the basic plane stays whole', () => {
  expect(difference('王𡛓', '王𡛔')).toEqual({ start: '王', first: '𡛓', second: '𡛔', end: '' })
})
