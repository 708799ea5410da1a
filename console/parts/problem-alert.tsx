import { Alert, Button } from 'antd'
import type { Problem } from '../../core/domain/problem/problem'
import { afterReturn } from '../words/after-return'
import { forStaff } from '../words/for-staff'

/** What went wrong, what to do, and small beside it the code the information department asks for. */
export function ProblemAlert({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const { title, remedy, fields, code, reference } = problem.code.startsWith('session.')
    ? afterReturn(problem)
    : forStaff(problem)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      data-testid="problem"
      title={title}
      description={
        <>
          <div>{remedy}</div>
          {fields && fields.length > 0 && (
            <ul>
              {fields.map(field => (
                <li key={field.path}>{field.message}</li>
              ))}
            </ul>
          )}
          <div className="small quieter">
            代码 {code}
            {reference ? `·${reference}` : ''}
          </div>
        </>
      }
      action={onRetry && <Button onClick={onRetry}>重试</Button>}
    />
  )
}
