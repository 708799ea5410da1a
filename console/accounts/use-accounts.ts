import { useQuery } from '@tanstack/react-query'
import { ask } from '../cloud'

/** The accounts of this centre; for administrators only, so others do not ask. */
export function useAccounts(enabled = true) {
  return useQuery({ queryKey: ['accounts'], queryFn: () => ask('list-staff', {}), enabled })
}
