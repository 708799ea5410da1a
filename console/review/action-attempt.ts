import { randomKey } from '../parts/random-key'

/** What makes two sendings the same attempt: the key, and the version the decision was taken on. */
export interface Attempt {
  key: string
  version: number
}

/**
 * Keeps the key of an action whose outcome is not known yet. The same decision sent again, because no answer came, carries
 * the same key and counts once; a changed decision, or one that was answered, gets a new key.
 */
export function actionAttempts(makeKey: () => string = randomKey) {
  let open: { decision: string; attempt: Attempt } | undefined
  return {
    /** @param decision everything that was decided, as text; the second factor's digits do not belong to it */
    begin(decision: string, version: number): Attempt {
      if (open?.decision !== decision) open = { decision, attempt: { key: makeKey(), version } }
      return open.attempt
    },
    answered(): void {
      open = undefined
    },
  }
}
