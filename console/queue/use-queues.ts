import { useQuery } from '@tanstack/react-query'
import { ask } from '../cloud'

/** Every queue with its counts; asked again every half minute while the page is in sight. */
export function useQueues() {
  return useQuery({ queryKey: ['queues'], queryFn: () => ask('show-queues', {}), refetchInterval: 30_000 })
}
