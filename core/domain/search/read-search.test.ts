import { readSearch } from './read-search'

const number = { by: 'number', number: 'HS20261123-482913' }
const exchange = { by: 'exchange', number: 'XT4202001234567890123456' }
const certificate = { by: 'certificate', number: 'ALZM2026112301234567' }
const wang = { by: 'name', name: '王建国' }
const beside = { by: 'name-and-phone', name: '王建国', tail: '5678' }

test.each([
  ['HS20261123-482913', number],
  [' hs20261123-482913\n', number],
  ['HS20261123482913', number],
  ['HS 2026 1123 – 482913', number],
  ['ＨＳ２０２６１１２３－４８２９１３', number],
  ['HS20261123\u2011482913\u200b', number],
  ['XT4202001234567890123456', exchange],
  ['xt 420200 1234 5678 9012 3456', exchange],
  ['ＸＴ４２０２００１２３４５６７８９０１２３４５６', exchange],
  ['ALZM2026112301234567', certificate],
  ['alzm 20261123 01234567', certificate],
  ['\u202a42020019660812301x\u202c', { by: 'id-number', idNumber: '42020019660812301X' }],
  ['420200 19660812 301Ｘ', { by: 'id-number', idNumber: '42020019660812301X' }],
  ['H12345678', { by: 'id-number', idNumber: 'H12345678' }],
  ['王建国', wang],
  ['王　建　国 ', wang],
  ['乌云•高娃', { by: 'name', name: '乌云·高娃' }],
  ['𠮷', { by: 'name', name: '𠮷' }],
  ['王建国 5678', beside],
  ['王建国５６７８', beside],
  ['5678 王建国', beside],
  ['王建国 手机尾号：5678', beside],
  ['王建国，尾号5678', beside],
  ['王建国电话后四位5678', beside],
  ['王建国 567', { by: 'name', name: '王建国567' }],
  ['王建国 15678', { by: 'name', name: '王建国15678' }],
])('%p', (typed, expected) => {
  expect(readSearch(typed)).toEqual(expected)
})

test.each(['', '   ', '\u200b', '　'])('%p is nothing typed', typed => {
  expect(readSearch(typed)).toBeUndefined()
})
