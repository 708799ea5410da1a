import { findItem, items } from '../../../core/catalogue/items/items'
import { centres } from '../../../core/catalogue/registry'
import type { Centre } from '../../../core/domain/centre/centre'
import type { Item, Mode } from '../../../core/domain/item/item'
import type { ItemName, Saying } from '../saying'
import { hasOwnWindow, outcomesAtOwnWindow, walkAtOwnWindow } from './at-own-window'
import { outcomesHere, outcomesThere, walkBetween } from './between-centres'
import { walkInByHand, walkOutByHand } from './by-hand'
import { walkOffers } from './offers'
import { outcomesOnline, walkOnline } from './online-stories'
import { cityOf } from './scene'

/** One matter to walk: what it is called, and how. A matter between two centres is heard at both, so it is two trips. */
export interface Matter {
  name: string
  item: ItemName
  trips: number
  walk(): Promise<Saying[]>
}

const waysOf = (centre: Centre): (readonly [Item, Mode])[] =>
  centre.offers.flatMap(({ item: code, ways }) => {
    const item = findItem(code)
    return item ? ways.filter(({ closed }) => !closed).map(({ mode }) => [item, mode.value] as const) : []
  })
const isShared = (mode: Mode) => mode === 'agency' || mode === 'two-place'

/** Every matter there is: item × centre × mode × direction × outcome. */
export const matters: readonly Matter[] = centres.flatMap(centre => {
  const matter = (item: Item, how: string, outcome: string, trips: number, walk: Matter['walk']): Matter => ({
    name: `${item.title}, ${how} ${cityOf(centre)}, ${outcome}`,
    item: item.code as ItemName,
    trips,
    walk,
  })
  const ways = waysOf(centre)
  return [
    ...ways
      .filter(([, mode]) => mode === 'online')
      .flatMap(([item]) =>
        outcomesOnline(centre, item).map(outcome =>
          matter(item, 'online at', outcome, 1, () => walkOnline(centre, item, outcome)),
        ),
      ),
    ...ways
      .filter(([, mode]) => isShared(mode))
      .flatMap(([item, mode]) => [
        ...outcomesHere.map(outcome =>
          matter(item, `${mode} for`, outcome, 1, () => walkBetween(centre, item, mode, outcome)),
        ),
        ...outcomesThere(item).map(outcome =>
          matter(item, `${mode} for`, outcome, 2, () => walkBetween(centre, item, mode, outcome)),
        ),
        matter(item, `${mode} out of`, 'carried by hand', 1, () => walkOutByHand(centre, item, mode)),
        matter(item, `${mode} into`, 'carried by hand', 1, () => walkInByHand(centre, item, mode)),
      ]),
    ...items
      .filter(item => hasOwnWindow(centre, item))
      .flatMap(item =>
        outcomesAtOwnWindow(item).map(outcome =>
          matter(item, 'at the own window of', outcome, 1, () => walkAtOwnWindow(centre, item, outcome)),
        ),
      ),
  ]
})

/** Everything that is said, in every matter and before any. */
export async function walkAll(): Promise<Saying[]> {
  const heard = walkOffers()
  const stuck: string[] = []
  for (const { name, walk } of matters) {
    try {
      heard.push(...(await walk()))
    } catch (error) {
      stuck.push(`${name}: ${error instanceof Error ? error.message : error}`)
    }
  }
  if (stuck.length > 0) throw new Error(`matters that came to no end:\n${stuck.join('\n')}`)
  return heard
}
