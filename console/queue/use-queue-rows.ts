import { useInfiniteQuery } from '@tanstack/react-query'
import type { QueueName } from '../../core/contract/staff/queue'
import { ask } from '../cloud'
import type { QueueFilter } from './queue-filter'

const page = 50

/** One queue, page by page. Never asked again by itself: a list must not jump under somebody's hands. */
export function useQueueRows(queue: QueueName | undefined, filter: QueueFilter) {
  return useInfiniteQuery({
    queryKey: ['queue', queue, filter],
    enabled: queue !== undefined,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      ask('list-queue', { queue: queue ?? 'reviewing', filter, after: pageParam, limit: page }),
    getNextPageParam: last => last.next,
    refetchOnWindowFocus: false,
    staleTime: 0,
  })
}
