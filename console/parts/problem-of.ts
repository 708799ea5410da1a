import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import { ProblemError } from './problem-error'

/** @returns the refusal inside a thrown error; anything else is a fault of this page */
export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : problems.broken()
}
