import { useQuery } from '@tanstack/react-query'
import type { ApplicationId, MaterialId } from '../../core/domain/values/ids'
import { ask } from '../cloud'

/** A link is good for at most 300 s on the server's clock; ours is not trusted, so it is renewed a minute early. */
const life = 240_000

/**
 * The link to a viewing copy. Every link given out is recorded, so it is asked for only when the picture is shown, and
 * again when it is shown after the link has run out.
 * @param shown false: only look whether one is at hand
 */
export function useMaterialLink(application: ApplicationId, material: MaterialId, shown: boolean) {
  return useQuery({
    queryKey: ['material', application, material],
    queryFn: () => ask('open-material', { application, material }),
    enabled: shown,
    staleTime: life,
    gcTime: life,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}
