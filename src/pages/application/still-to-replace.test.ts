import type { ApplicationView } from '../../../core/contract/depositor/application-view'
import type { Slot } from '../../../core/domain/item/item'
import { stillToReplace } from './still-to-replace'

const application = (...slots: string[]) =>
  ({ materials: slots.map((slot, index) => ({ id: String(index), slot })) }) as unknown as ApplicationView
const slot = (name: string, max: number) => ({ name, pages: { min: 1, max } }) as Slot

test('the one picture of a one-page slot is replaced', () => {
  expect(stillToReplace(application('card'), slot('card', 1))).toBe('0')
  expect(stillToReplace(application(), slot('card', 1))).toBeUndefined()
})

test('a slot of several pages gains a page until it is full', () => {
  expect(stillToReplace(application('book'), slot('book', 2))).toBeUndefined()
  expect(stillToReplace(application('book', 'book'), slot('book', 2))).toBe('0')
})
