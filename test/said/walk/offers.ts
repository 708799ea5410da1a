import { definitionOf } from '../../../core/catalogue/definitions/definition-of'
import { itemCards } from '../../../core/catalogue/item-cards'
import { findItem } from '../../../core/catalogue/items/items'
import { centres } from '../../../core/catalogue/registry'
import type { Centre } from '../../../core/domain/centre/centre'
import type { Direction, ItemName, Saying, Trip, Way } from '../saying'
import { readDefinition } from './read-views'
import { cityOf } from './scene'

const directions: Readonly<Record<Way, Direction>> = {
  online: 'own',
  agency: 'accepting',
  'two-place': 'accepting',
  local: 'local',
}

/** What a centre says of its items before anybody applies: rows of the home page with their windows, and every description. */
export function walkOffers(): Saying[] {
  return centres.flatMap(centre => [...cardsOf(centre), ...definitionsOf(centre)])
}

/** Every item has a way in at the own centre's window; where it has none, nothing is said of it. */
const noOwnWindow: Omit<Saying, 'trip'> = {
  kind: 'definition',
  what: 'definition, local',
  title: '本地办理',
  closed: false,
  lines: [{ label: '本中心窗口', text: '' }],
}

const tripOf = (centre: Centre, item: string, mode: Way): Trip => ({
  item: item as ItemName,
  mode,
  direction: directions[mode],
  at: cityOf(centre),
  decides: cityOf(centre),
  outcome: 'done',
})

function cardsOf(centre: Centre): Saying[] {
  return itemCards(centre).map(({ item, title, line, modeWords }) => {
    const window = centre.offers.find(offer => offer.item === item)?.window
    return {
      trip: tripOf(centre, item, 'online'),
      kind: 'card',
      what: 'card',
      title,
      closed: false,
      lines: [
        { label: '一句话', text: line },
        { label: '方式', text: modeWords },
        { label: '窗口', text: window?.where ?? '' },
        { label: '怎么办', text: window?.how ?? '' },
      ],
    }
  })
}

function definitionsOf(centre: Centre): Saying[] {
  const modes: readonly Way[] = ['online', 'agency', 'two-place', 'local']
  return centre.offers.flatMap(({ item }) =>
    modes.flatMap(mode => {
      const definition = findItem(item) && definitionOf(centre, item, mode as never)
      const trip = tripOf(centre, item, mode)
      if (definition) return [readDefinition(definition, { trip, closed: false })]
      return mode === 'local' ? [{ ...noOwnWindow, trip }] : []
    }),
  )
}
