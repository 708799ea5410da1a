import type { Application } from './application'

/** How a case ended, or has been decided to end: carried out, not granted, not taken down, sent back, run out of time, taken back. */
export type Ending = 'done' | 'refused' | 'declined' | 'returned' | 'lapsed' | 'withdrawn'

const endings: Readonly<Record<string, Ending>> = {
  'payment-paid': 'done',
  'paper-issued': 'done',
  refuse: 'refused',
  decline: 'declined',
  nack: 'returned',
  lapse: 'lapsed',
  withdraw: 'withdrawn',
  'withdraw-in-person': 'withdrawn',
  'agree-withdrawal': 'withdrawn',
  'recall-agreed': 'withdrawn',
}

/**
 * The latest word on how the case ends; of a case handed over, what the other centre fed back. Only what happened says so: a state comes
 * to the same name by several roads.
 */
export function endingOf({ events, outcome = 'payment', request, state }: Application): Ending | undefined {
  if (state === 'recalled') return 'withdrawn'
  for (const { action, data } of [...events].reverse()) {
    if (action === 'result') return data?.result ?? (data?.reason ? 'refused' : data?.total ? 'done' : undefined)
    if (action === 'posting-posted' && outcome !== 'payment') return 'done'
    // A request taken back before it was decided; asked for too late it moves nothing.
    if (action === 'recall-asked' && request && !events.some(each => each.action === 'refuse' || endings[each.action]))
      return 'withdrawn'
    const ending = endings[action]
    if (ending) return ending
  }
  return undefined
}
