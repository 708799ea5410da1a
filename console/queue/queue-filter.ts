import type { Body } from '../cloud'

export type QueueFilter = Body<'list-queue'>['filter']

const dues = ['overdue', 'today', 'soon'] as const
const assignees = ['me', 'nobody'] as const

const among = <T extends string>(values: readonly T[], found: string | null): T | undefined =>
  values.find(value => value === found)

/** Filters live in the address, so that going back, reloading and sending a link keep them. */
export function filterFrom(address: URLSearchParams): QueueFilter {
  return {
    item: (address.get('item') ?? undefined) as QueueFilter['item'],
    due: among(dues, address.get('due')),
    assignee: among(assignees, address.get('assignee')),
  }
}

/** @returns how many filters are set */
export function filterCount(filter: QueueFilter): number {
  return Object.values(filter).filter(Boolean).length
}
