/** What came of reading one field. `value` is its one canonical form; reading that again gives the same. */
export type Reading =
  | { ok: true; value: string; warning?: string }
  /** What is wrong and what to do, in words for whoever typed it. */
  | { ok: false; message: string }
