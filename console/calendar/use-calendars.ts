import { useQuery } from '@tanstack/react-query'
import { ask } from '../cloud'

/** 工作日历 of the own centre. @param enabled administrators alone may ask */
export function useCalendars(enabled = true) {
  return useQuery({ queryKey: ['calendars'], queryFn: () => ask('list-calendars', {}), enabled })
}
