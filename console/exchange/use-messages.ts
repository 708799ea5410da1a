import { useQuery } from '@tanstack/react-query'
import { ask } from '../cloud'

/** What waits for the liaison; asked again every half minute while the page is in sight. */
export function useMessages() {
  return useQuery({ queryKey: ['messages'], queryFn: () => ask('list-messages', {}), refetchInterval: 30_000 })
}

export function useContacts() {
  return useQuery({ queryKey: ['contacts'], queryFn: () => ask('list-contacts', {}) })
}
