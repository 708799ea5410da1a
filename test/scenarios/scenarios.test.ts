import { scenarios } from '../../local/scenarios/scenarios'
import { openWorld } from '../stage/open-world'
import { whatItShows } from './what-it-shows'

test('every world has a name of its own, one line, and a check of what it shows', () => {
  const names = scenarios.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(15)
  expect(Object.keys(whatItShows).sort()).toEqual([...names].sort())
  for (const { line } of scenarios) expect(line).toMatch(/^[^\n]{8,60}。$/)
})

test('one of them opens', async () => {
  const scenario = scenarios.find(({ name }) => name === 'to-correct')
  const world = await openWorld({ opensAt: scenario?.opensAt })
  try {
    await scenario?.prepare(world)
    await whatItShows['to-correct']?.(world)
  } finally {
    await world.close()
  }
}, 60_000)
