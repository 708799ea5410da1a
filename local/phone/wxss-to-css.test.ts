import { wxssToCss } from './wxss-to-css'

test('rpx is a part of the screen’s width and vh of the page area', () => {
  expect(wxssToCss('.a { width: 375rpx; margin: -10.5rpx 0; height: 50vh }')).toBe(
    '.a { width: calc(375 * 100vw / 750); margin: calc(-10.5 * 100vw / 750) 0; height: calc(50 * var(--page-vh, 1vh)) }',
  )
})

test('element names become the phone’s components, classes and key frames stay', () => {
  expect(wxssToCss('page, view.row>text:first-child, .view { top: 0 }')).toBe(
    'wx-page, wx-view.row>wx-text:first-child, .view { top: 0 }',
  )
  expect(wxssToCss('@keyframes k { from { top: 0 } to { top: 1px } }')).toContain('from { top: 0 } to')
})

test('classes of an isolated component carry its prefix', () => {
  expect(wxssToCss('.a .b-c { top: 0 }', 'part')).toBe('.part--a .part--b-c { top: 0 }')
})

test('text in quotes is left alone', () => {
  expect(wxssToCss('.a::after { content: "10rpx" }')).toContain('"10rpx"')
})
