import { useQuery } from '@tanstack/react-query'
import type { ItemCode } from '../../core/domain/values/ids'
import { ask } from '../cloud'

/** Centres and items to choose from. */
export function useIntakeChoices() {
  return useQuery({ queryKey: ['intake'], queryFn: () => ask('list-intake', {}), staleTime: 60_000 })
}

/** What that centre wants for that item. @param arrived what another centre wrote to the own one is keyed in */
export function useIntake(to: string | undefined, item: ItemCode | undefined, arrived = false) {
  const ready = /^\d{6}$/.test(to ?? '') && item !== undefined
  return useQuery({
    queryKey: ['intake', to, item, arrived],
    queryFn: () => ask('show-intake', { to: to ?? '', item: item as ItemCode, ...(arrived ? { arrived } : {}) }),
    enabled: ready,
  })
}
