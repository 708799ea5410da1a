import { useRef } from 'react'
import type { QueueRow } from '../../core/contract/staff/queue'
import { useQueues } from './use-queues'

/** The items one may filter by: those the door names, and any seen in a list since. */
export function useItemChoices(rows: QueueRow[] | undefined): { value: string; label: string }[] {
  const { data } = useQueues()
  const seen = useRef(new Map<string, string>())
  for (const { item, title } of data?.items ?? []) seen.current.set(item, title)
  for (const { item, itemTitle } of rows ?? []) seen.current.set(item, itemTitle)
  return [...seen.current].map(([value, label]) => ({ value, label }))
}
