import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ReviewView } from '../../core/contract/staff/review'
import type { Problem } from '../../core/domain/problem/problem'
import { type Body, staff } from '../cloud'
import { keepRow } from '../queue/keep-row'
import { actionAttempts } from './action-attempt'
import { doneWords } from './done-words'
import { freshReview } from './fresh-review'

export type ActionInput = Omit<Body<'take-action'>, 'application' | 'version' | 'key'>

/** Carries out one action of the flow. What came of it stays readable until the next one begins. */
export function useAction(review: ReviewView) {
  const cache = useQueryClient()
  const attempts = useRef(actionAttempts())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [done, setDone] = useState<string>()

  async function keep(fresh: ReviewView): Promise<void> {
    // What was asked before the decision must not arrive after it and undo what the page shows.
    await cache.cancelQueries({ queryKey: ['application', review.row.id] })
    cache.setQueryData(['application', review.row.id], { review: fresh })
    keepRow(cache, fresh.row)
    void cache.invalidateQueries({ queryKey: ['queues'] })
    void cache.invalidateQueries({ queryKey: ['queue'] })
  }

  /** @returns whether it was done */
  async function act({ code, ...decided }: ActionInput): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    setProblem(undefined)
    setDone(undefined)
    const attempt = attempts.current.begin(JSON.stringify(decided), review.row.version)
    const outcome = await staff('take-action', { ...decided, ...attempt, code, application: review.row.id })
    if (outcome.ok || outcome.problem.code !== 'network.unreachable') attempts.current.answered()
    if (outcome.ok) {
      await keep(outcome.body.review)
      setBusy(false)
      setDone(doneWords(decided.action, review))
      return true
    }
    const fresh = freshReview(outcome.fresh)
    if (fresh) await keep(fresh)
    else if (outcome.problem.code === 'request.stale')
      void cache.invalidateQueries({ queryKey: ['application', review.row.id] })
    setBusy(false)
    setProblem(outcome.problem)
    return false
  }

  function forget(): void {
    setProblem(undefined)
    setDone(undefined)
  }
  return { act, busy, problem, done, forget }
}
