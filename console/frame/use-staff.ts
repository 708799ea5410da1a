import { useQuery } from '@tanstack/react-query'
import { ask } from '../cloud'

/** Who is signed in, and for which centre. */
export function useStaff() {
  return useQuery({ queryKey: ['who-am-i'], queryFn: () => ask('who-am-i', {}), staleTime: 5 * 60_000 })
}
