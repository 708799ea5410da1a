import type { Problem } from './problem'

/** One refusal: its code and its words. What is made of it may add what was wrong in this very case. */
export const problemOf =
  (code: string, title: string, remedy: string) =>
  (extra: Partial<Pick<Problem, 'fields' | 'retryAfter' | 'remedy' | 'title'>> = {}): Problem => ({
    code,
    title,
    remedy,
    ...extra,
  })
