import type { NextDoor, Problem } from './problem'

/**
 * Makes the constructor of one refusal, with its words. What is made of it may add what was wrong in this very case.
 * @param doors where whoever reads it goes on; there is always one, and the remedy names it
 */
export const problemOf =
  (code: string, title: string, remedy: string, ...doors: [NextDoor, ...NextDoor[]]) =>
  (extra: Partial<Pick<Problem, 'fields' | 'retryAfter' | 'remedy' | 'title' | 'doors'>> = {}): Problem => ({
    code,
    title,
    remedy,
    doors,
    ...extra,
  })
