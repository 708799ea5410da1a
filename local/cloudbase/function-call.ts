/** Who calls a function and how; decides what `getWXContext()` answers inside it. */
export interface FunctionCall {
  requestId: string
  event: unknown
  /** `wx_client`, `wx_trigger`, `wx_http`, or a chain such as `wx_client,scf` for a call from another function. */
  source: string
  /** Only for calls from the mini-program. */
  openid?: string
  clientIp?: string
}
