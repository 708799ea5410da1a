import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ReviewView } from '../../core/contract/staff/review'
import type { Problem } from '../../core/domain/problem/problem'
import { type Reply, staff } from '../cloud'
import { freshReview } from './fresh-review'

/** Ticks show at once and are saved one after the other, each on the version the last one left. */
export function useChecklist(review: ReviewView) {
  const cache = useQueryClient()
  const id = review.row.id
  const [wanted, setWanted] = useState<ReadonlySet<string>>()
  const [problem, setProblem] = useState<Problem>()
  const line = useRef<Promise<void>>(Promise.resolve())
  const latest = useRef<ReadonlySet<string>>()
  const saved = new Set(review.checklist.filter(item => item.done).map(item => item.name))
  const done = wanted ?? saved

  async function save(): Promise<void> {
    const goal = latest.current
    if (!goal) return
    const now = cache.getQueryData<Reply<'show-application'>>(['application', id])?.review ?? review
    const outcome = await staff('save-checklist', { application: id, version: now.row.version, done: [...goal] })
    const fresh = outcome.ok ? outcome.body.review : freshReview(outcome.fresh)
    if (fresh) cache.setQueryData(['application', id], { review: fresh })
    setProblem(outcome.ok ? undefined : outcome.problem)
    if (outcome.ok && latest.current !== goal) return
    latest.current = undefined
    setWanted(undefined)
  }

  function tick(name: string, on: boolean): void {
    const next = new Set(done)
    if (on) next.add(name)
    else next.delete(name)
    latest.current = next
    setWanted(next)
    line.current = line.current.then(save)
  }

  return { done, tick, problem, saving: wanted !== undefined }
}
