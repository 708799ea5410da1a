import { caseWorkers } from '../../core/contract/staff/staff-message'
import { ProblemAlert } from '../parts/problem-alert'
import { problemOf } from '../parts/problem-of'
import { SendOn } from '../parts/send-on'
import { places, queuePlace } from '../places'
import { useStaff } from './use-staff'

/** Sends on to where the day begins: who works on cases to the queues, an administrator to the accounts. */
export function Home() {
  const { data, error, refetch } = useStaff()
  if (error) return <ProblemAlert problem={problemOf(error)} onRetry={() => void refetch()} />
  if (!data) return null
  const { roles } = data.staff
  const works = roles.some(role => caseWorkers.includes(role))
  return <SendOn to={works ? queuePlace() : roles.includes('administrator') ? places.accounts : places.search} />
}
