import { useQuery } from '@tanstack/react-query'
import type { ApplicationId } from '../../core/domain/values/ids'
import { ask } from '../cloud'

/** What staff put to a case and is no picture of it: letters, screenshots, what came over the platform. */
export function useAttachments(application: ApplicationId) {
  return useQuery({
    queryKey: ['attachments', application],
    queryFn: () => ask('list-attachments', { application }),
    select: ({ attachments }) => attachments.filter(({ slot }) => slot === undefined),
  })
}
