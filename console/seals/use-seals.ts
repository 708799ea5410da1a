import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ask } from '../cloud'

/** 用印登记, page by page. Never asked again by itself: a list must not jump under somebody's eyes. */
export function useSealUses() {
  return useInfiniteQuery({
    queryKey: ['seal-uses'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ask('list-seal-uses', { after: pageParam }),
    getNextPageParam: last => last.next,
    refetchOnWindowFocus: false,
    staleTime: 0,
  })
}

export function useSealKeys() {
  return useQuery({ queryKey: ['seal-keys'], queryFn: () => ask('list-seal-keys', {}) })
}
