import type { Problem } from '../../core/domain/problem/problem'

/** A refusal on its way to a page, with the fresh state the server may have sent along. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly fresh?: unknown,
  ) {
    super(problem.code)
    this.name = 'ProblemError'
  }
}
