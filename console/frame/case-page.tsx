import { caseWorkers } from '../../core/contract/staff/staff-message'
import { CallPage } from '../calls/call-page'
import { ReviewPage } from '../review/review-page'
import { useStaff } from './use-staff'

/** One case: for whoever works on it its review, for 12329 how it stands and what may be done for a caller. */
export function CasePage() {
  const { data } = useStaff()
  if (!data) return null
  return data.staff.roles.some(role => caseWorkers.includes(role)) ? <ReviewPage /> : <CallPage />
}
