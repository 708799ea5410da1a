import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ReviewView } from '../../core/contract/staff/review'
import type { Problem } from '../../core/domain/problem/problem'
import { staff } from '../cloud'
import { counted } from '../parts/counted'
import { ProblemAlert } from '../parts/problem-alert'
import { freshReview } from './fresh-review'

/** Why this one may be done all the same. @param what the conflict in words, for a screen reader */
export function ConflictAnswer({ review, conflict, what }: { review: ReviewView; conflict: string; what: string }) {
  const cache = useQueryClient()
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const { id, version } = review.row

  async function send(): Promise<void> {
    setBusy(true)
    const outcome = await staff('answer-conflict', { application: id, version, conflict, words: words.trim() })
    const fresh = outcome.ok ? outcome.body.review : freshReview(outcome.fresh)
    if (fresh) cache.setQueryData(['application', id], { review: fresh })
    setBusy(false)
    setProblem(outcome.ok ? undefined : outcome.problem)
  }

  return (
    <>
      <div className="conflict-answer">
        <Input
          aria-label={`${what}：为什么可以办`}
          placeholder="核对了什么，为什么可以办（至少4个字）"
          {...counted(200)}
          value={words}
          onChange={event => setWords(event.target.value)}
          onPressEnter={() => words.trim().length >= 4 && void send()}
        />
        <Button loading={busy} disabled={words.trim().length < 4} onClick={() => void send()}>
          写入说明
        </Button>
      </div>
      {problem && <ProblemAlert problem={problem} />}
    </>
  )
}
