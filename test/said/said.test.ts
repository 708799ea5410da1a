import { faultsIn } from './oracle'
import { newFaults, plants, specimens, unnoticed } from './planted'
import { type Direction, type Saying, type Trip, tripName } from './saying'
import { cities, inTheDocuments, itemNames } from './table/items'
import { told } from './told'
import { walkAll } from './walk/walk-all'

let heard: Saying[] = []
let trips: readonly Trip[] = []
beforeAll(async () => {
  heard = await walkAll()
  const walked = heard.filter(({ kind }) => kind !== 'card' && kind !== 'definition')
  trips = [...new Map(walked.map(({ trip }) => [tripName(trip), trip])).values()]
}, 120_000)

/**
 * Counted by hand. On the phone: two for what is looked up, two for the certificate, eight or (where it may go at once) nine for retirement,
 * nine for a change, eight or nine for a repayment, at two centres. Nineteen ways in which an item is handed in elsewhere: four ends before it is
 * sent and eight after, one by hand; heard there, the eight and one. Sixteen at the own windows, seven ends each. Retirement has one more wherever two people decide it.
 */
const walked: Readonly<Record<Direction, number>> = {
  own: 2 * 2 + 2 * 2 + (8 + 9) + 2 * 9 + (8 + 9),
  accepting: 19 * (4 + 8 + 1) + 2,
  handling: 19 * (8 + 1) + 2,
  local: 16 * 7 + 2,
}

test('every item × centre × mode × direction × outcome is walked', () => {
  const counted = trips.map(({ direction }) => direction)
  expect(
    Object.fromEntries(Object.keys(walked).map(each => [each, counted.filter(one => one === each).length])),
  ).toEqual(walked)
  expect(trips).toHaveLength(596)
})

test('every way the documents name is walked, and the own window beside it', () => {
  for (const item of itemNames)
    for (const city of cities) {
      const modes = trips.filter(each => each.item === item && each.decides === city && each.direction !== 'accepting')
      expect([item, city, [...new Set(modes.map(({ mode }) => mode))].sort()]).toEqual([
        item,
        city,
        [...inTheDocuments[item].ways[city], 'local'].sort(),
      ])
    }
})

test('nobody is left without a word: every case is told to its owner', () => {
  const told = new Set(heard.filter(({ kind }) => kind === 'notice').map(({ trip }) => tripName(trip)))
  const cases = heard.filter(({ kind }) => kind === 'ending').map(({ trip }) => tripName(trip))
  expect([...new Set(cases)].filter(name => !told.has(name))).toEqual([])
})

test('nothing is said but what belongs to the item, the centre, the way and the outcome', () => {
  expect(told(heard.flatMap(faultsIn))).toEqual([])
})

test.each(plants.map(plant => [plant.name, plant] as const))('notices %s', (_name, plant) => {
  const saying = heard.find(plant.fits)
  if (!saying) throw new Error('nothing of the kind is said')
  expect(newFaults(plant, saying).join('\n')).toMatch(plant.caught)
})

test('notices a word of any other item in every kind of paper, notice, list and page', () => {
  const said = specimens(heard)
  expect(new Set(said.map(({ kind }) => kind)).size).toBe(16)
  expect(said.flatMap(unnoticed)).toEqual([])
})
