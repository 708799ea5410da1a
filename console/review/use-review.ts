import { useQuery } from '@tanstack/react-query'
import type { ApplicationId } from '../../core/domain/values/ids'
import { ask } from '../cloud'

/** One application as this person may see it. */
export function useReview(application: ApplicationId) {
  return useQuery({
    queryKey: ['application', application],
    queryFn: () => ask('show-application', { application }),
    // Somebody is about to decide on it: what was fetched before is shown only until the answer is here.
    staleTime: 0,
  })
}
