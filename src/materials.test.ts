import type { MaterialView } from '../core/contract/depositor/application-view'
import type { Slot } from '../core/domain/item/item'
import { isMet, needsOf } from './materials'
import type { UploadJob } from './upload-queue'

const slot = (name: string, more: Partial<Slot> = {}): Slot => ({
  name,
  label: name,
  hint: '',
  sample: name,
  pages: { min: 1, max: 1 },
  maxBytes: 1,
  ...more,
})
const kept = (name: string, id: string, hints: string[] = []) =>
  ({ id, slot: name, page: 1, keptAt: '', hints }) as unknown as MaterialView
const need = (...slots: Slot[]) => {
  const [first] = needsOf(slots)
  if (!first) throw new Error('no need')
  return first
}

describe('what still has to be handed in', () => {
  test('two papers of which one is enough are one need, in the place of the first', () => {
    const needs = needsOf([
      slot('id'),
      slot('book', { oneOf: 'paper' }),
      slot('hand'),
      slot('form', { oneOf: 'paper' }),
    ])
    expect(needs.map(each => each.key)).toEqual(['id', 'paper', 'hand'])
    expect(needs[1]?.slots.map(each => each.name)).toEqual(['book', 'form'])
  })

  test('either paper of a group meets it', () => {
    const paper = need(slot('book', { oneOf: 'paper' }), slot('form', { oneOf: 'paper' }))
    expect(isMet(paper, [], [], [])).toBe(false)
    expect(isMet(paper, [kept('form', 'a')], [], [])).toBe(true)
  })

  test('a picture on its way, or with a hint not yet decided on, does not count', () => {
    const id = need(slot('id'))
    const onItsWay = { slot: 'id' } as UploadJob
    expect(isMet(id, [kept('id', 'a')], [onItsWay], [])).toBe(false)
    expect(isMet(id, [kept('id', 'a', ['照片有点模糊'])], [], [])).toBe(false)
    expect(isMet(id, [kept('id', 'a', ['照片有点模糊'])], [], ['a'])).toBe(true)
  })

  test('a slot of two pages is met by two', () => {
    const two = need(slot('deed', { pages: { min: 2, max: 5 } }))
    expect(isMet(two, [kept('deed', 'a')], [], [])).toBe(false)
    expect(isMet(two, [kept('deed', 'a'), kept('deed', 'b')], [], [])).toBe(true)
  })
})
