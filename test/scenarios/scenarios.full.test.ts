import { scenarios } from '../../local/scenarios/scenarios'
import { openWorld } from '../stage/open-world'
import { whatItShows } from './what-it-shows'

test.each(scenarios.map(scenario => [scenario.name, scenario] as const))(
  'the world %s opens and shows what its line says',
  async (name, scenario) => {
    const world = await openWorld({ opensAt: scenario.opensAt })
    try {
      await scenario.prepare(world)
      await whatItShows[name]?.(world)
    } finally {
      await world.close()
    }
  },
  120_000,
)
