import type { Application } from '../../domain/application/application'
import type { Reason, Refusing } from '../../domain/item/reason'
import { findItem, items } from '../items/items'

type Matter = Pick<Application, 'item' | 'mode' | 'flow'>

/** Which list an action of the flow table chooses from; nothing for what is said in words of one's own. */
const listOf: Readonly<Record<string, (flow: string) => Refusing>> = {
  decline: () => 'declined',
  nack: () => 'returned',
  'propose-refusal': flow => (flow === 'accepting' ? 'unverified' : 'refused'),
  refuse: flow => (flow === 'accepting' ? 'unverified' : 'refused'),
}

/** Actions whose reason the applicant, or the other centre, is told as the decision's. */
export const decides = (action: string): boolean => listOf[action] !== undefined

/** The reasons this action has for this matter: of this item, by whoever acts, and as it came in. */
export function reasonsFor({ item, mode, flow }: Matter, action: string): readonly Reason[] {
  const list = listOf[action]?.(flow)
  return list ? offered(item, mode, list) : []
}

/** The reason of that code, in any of the item's lists as this matter may use them. */
export function findReason({ item, mode }: Matter, code: string): Reason | undefined {
  const lists: readonly Refusing[] = ['refused', 'unverified', 'declined', 'returned']
  return lists.flatMap(list => offered(item, mode, list)).find(reason => reason.code === code)
}

/** Is this a code of the catalogue, whichever item's? Words of one's own are never one. */
export const isReasonCode = (text: string): boolean => codes.has(text.trim())

const codes: ReadonlySet<string> = new Set(
  items.flatMap(({ reasons }) =>
    Object.values(reasons)
      .flat()
      .map(({ code }) => code),
  ),
)

const offered = (item: Matter['item'], mode: Matter['mode'], list: Refusing): readonly Reason[] =>
  (findItem(item)?.reasons[list] ?? []).filter(({ modes }) => !modes || modes.includes(mode))
