/** A refusal of `wx`: `errMsg` becomes `<api>:<message>`, the rest is handed to `fail` beside it. */
export class WxFailure extends Error {
  constructor(
    message: string,
    readonly fields: Record<string, unknown> = {},
  ) {
    super(message)
  }
}
