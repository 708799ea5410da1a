import { sceneOf } from './scene-of'

describe('the scene of an entry', () => {
  test('a mini-program code brings it encoded once', () => {
    expect(sceneOf({ scene: 'hs%2Fposter%3A1' })).toBe('hs/poster:1')
  })
  test('an ordinary link carries it in its query', () => {
    expect(sceneOf({ q: encodeURIComponent('https://example.invalid/e?scene=a1&x=2') })).toBe('a1')
  })
  test('broken encoding and no code at all are no reason to fail', () => {
    expect(sceneOf({ scene: '100%' })).toBe('100%')
    expect(sceneOf({})).toBeUndefined()
    expect(sceneOf({ q: 'https%3A%2F%2Fexample.invalid' })).toBeUndefined()
  })
  test('an over-long one is cut to what the contract takes', () => {
    expect(sceneOf({ scene: 'x'.repeat(200) })).toHaveLength(64)
  })
})
