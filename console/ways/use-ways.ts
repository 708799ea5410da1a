import { useQuery } from '@tanstack/react-query'
import { ask } from '../cloud'

/** 办理方式 of the own centre. */
export function useWays() {
  return useQuery({ queryKey: ['ways'], queryFn: () => ask('list-ways', {}) })
}
