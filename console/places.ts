import { generatePath } from 'react-router'
import type { QueueName } from '../core/contract/staff/queue'
import type { ApplicationId } from '../core/domain/values/ids'

/** Every address of the console by name, as the router matches it. Links and menus take theirs from here. */
export const places = {
  home: '/',
  queue: '/queue/:queue?',
  window: '/window',
  confirmations: '/confirmations',
  intake: '/intake',
  exchange: '/exchange',
  request: '/exchange/request',
  accounts: '/accounts',
  seals: '/seals',
  calendar: '/calendar',
  ways: '/ways',
  search: '/search',
  case: '/applications/:application',
} as const

export type PlaceName = keyof typeof places

/** @param queue absent: whichever this member of staff sees first */
export const queuePlace = (queue?: QueueName): string => generatePath(places.queue, { queue: queue ?? null })

export const casePlace = (application: ApplicationId): string => generatePath(places.case, { application })
