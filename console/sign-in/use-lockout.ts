import { useEffect, useState } from 'react'
import type { Problem } from '../../core/domain/problem/problem'

/** @returns seconds until another try makes sense, counting down; 0 when free */
export function useLockout(problem: Problem | undefined): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const seconds = problem?.retryAfter ?? 0
    setLeft(seconds)
    if (!seconds) return
    const until = performance.now() + seconds * 1000
    const timer = setInterval(() => setLeft(Math.max(0, Math.round((until - performance.now()) / 1000))), 1000)
    return () => clearInterval(timer)
  }, [problem])
  return left
}
