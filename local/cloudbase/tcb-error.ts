/** An error as the platform words it: `code` is one of its published error codes, `message` its text. */
export class TcbError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message.startsWith('[') ? message : `[${code}] ${message}`)
  }
}
