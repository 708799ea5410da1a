/** The database did not do what was asked and it is not known to have happened. Holds no content of any document. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code: string

  constructor(operation: string, collection: string, cause: unknown) {
    const code = codeOf(cause)
    super(`${operation} on "${collection}" failed: ${code}`)
    this.code = code
  }
}

/** The platform's own code; its message may quote a value of the document and is not kept. */
function codeOf(cause: unknown): string {
  if (cause === null || typeof cause !== 'object') return 'unknown'
  const { errCode, code, message, errMsg } = cause as {
    errCode?: unknown
    code?: unknown
    message?: unknown
    errMsg?: unknown
  }
  const word = /\[?([A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]+)+|DATABASE_[A-Z_]+|E\d{5})/.exec(
    `${String(message ?? '')} ${String(errMsg ?? '')}`,
  )?.[1]
  return (
    [errCode, code, word].filter(part => typeof part === 'string' || typeof part === 'number').join(' ') || 'unknown'
  )
}
