/** Writes one line of JSON: what happened, and what belongs to it. */
export type Log = (event: string, details?: Record<string, unknown>) => void
