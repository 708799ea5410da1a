import { doorWords, windowLines } from './door-words'

const at = {
  name: '示例市住房公积金中心',
  phone: '0999-12329',
  hours: '工作日9:00至17:00',
  windows: [{ name: '城东营业部' }, { name: '城西营业部', address: '示例路1号' }],
}

test('a window is named with its outlet, hours and number; no address is made up', () => {
  expect(windowLines(at)).toEqual([
    '示例市住房公积金中心',
    '城东营业部：地址待中心确认，去前先打0999-12329',
    '城西营业部：示例路1号',
    '时间：工作日9:00至17:00',
  ])
  expect(doorWords(['here', 'window', 'phone'], at)).toBe(
    '窗口：示例市住房公积金中心城东营业部、城西营业部，工作日9:00至17:00，去前先打0999-12329。',
  )
})

test('the telephone has its hours; what is mended here needs no other door', () => {
  expect(doorWords(['here', 'phone'], at)).toBe('电话：0999-12329，工作日9:00至17:00。')
  expect(doorWords(['here'], at)).toBe('')
  expect(doorWords(undefined, at)).toBe('')
  expect(doorWords(['window'], undefined)).toBe('')
})
