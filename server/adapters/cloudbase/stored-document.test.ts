import fc from 'fast-check'
import type { Stored } from '../../ports'
import { fromStored, toBody } from './stored-document'

const name = fc
  .oneof(fc.string(), fc.constantFrom('', '.', '$', '$set', 'a.b', '\uFF05', '\uFF050', '\uFF05e', 'constructor'))
  .filter(text => text !== '__proto__' && !text.includes('\0'))
const content = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value

const namesIn = (value: unknown): string[] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([key, entry]) => [...(Array.isArray(value) ? [] : [key]), ...namesIn(entry)])

test('whatever JSON is kept comes back the same, and no stored name means anything to the database', () => {
  fc.assert(
    fc.property(content, value => {
      const body = toBody({ _id: 'a', value } as Stored)
      expect(namesIn(body).filter(stored => stored === '' || /[.$]/.test(stored))).toEqual([])
      expect(fromStored({ _id: 'a', version: 3, writes: [], body })).toEqual({ _id: 'a', version: 3, value })
    }),
    { numRuns: 2000 },
  )
})

test('two different names are never stored as one', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      fc.pre(one !== other)
      const body = toBody({ _id: 'a', value: { [one]: 1, [other]: 2 } } as Stored)
      expect(Object.keys(body.value as object)).toHaveLength(2)
    }),
    { numRuns: 5000 },
  )
})
