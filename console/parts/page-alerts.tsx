import { DoneAlert } from './done-alert'
import { ProblemAlert } from './problem-alert'
import { problemOf } from './problem-of'

interface Props {
  error: unknown
  onRetry: () => void
  /** What was just done, in words. */
  done?: string | undefined
}

/** Under a page's heading: what could not be read, and what was just done. */
export function PageAlerts({ error, onRetry, done }: Props) {
  if (!error && !done) return null
  return (
    <div className="queue-problem">
      {error !== null && error !== undefined && <ProblemAlert problem={problemOf(error)} onRetry={onRetry} />}
      {done && <DoneAlert words={done} />}
    </div>
  )
}
