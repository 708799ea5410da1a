import { useState } from 'react'
import type { Problem } from '../core/domain/problem/problem'

/** What went wrong with a form: whole, and by field. Naming a field again clears what was said about it. */
export function useProblem() {
  const [problem, setProblem] = useState<Problem>()
  const [cleared, setCleared] = useState<string[]>([])
  return {
    problem,
    show(next: Problem | undefined) {
      setProblem(next)
      setCleared([])
    },
    /** @param paths names under which the contract may speak of this field */
    at: (...paths: string[]) =>
      problem?.fields?.find(field => paths.includes(field.path) && !cleared.includes(field.path))?.message,
    touch: (...paths: string[]) =>
      setCleared(before => (paths.every(path => before.includes(path)) ? before : [...before, ...paths])),
  }
}
