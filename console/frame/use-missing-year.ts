import { beijing } from '../../core/domain/calendar/beijing'
import { missingYear } from '../calendar/missing-year'
import { useCalendars } from '../calendar/use-calendars'
import { useStaff } from './use-staff'

/** The year an administrator has to enter soon; nobody else is asked to. */
export function useMissingYear(): number | undefined {
  const { data: who } = useStaff()
  const { data } = useCalendars(who?.staff.roles.includes('administrator') ?? false)
  return who && data ? missingYear(data.years, beijing(who.now).day) : undefined
}
