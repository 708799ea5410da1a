/** What came back, parsed but not checked; or nothing usable. */
export type JsonAnswer = { kind: 'reply'; status: number; body: unknown } | { kind: 'unknown'; reason: string }

/** One HTTPS POST of JSON, never repeated. A reply with status 5xx, or without JSON, is `unknown`. */
export async function postJson(
  url: string,
  body: string | object,
  timeoutMs: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<JsonAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    })
    const text = await response.text()
    if (response.status >= 500 || response.status === 429)
      return { kind: 'unknown', reason: `status ${response.status}` }
    return { kind: 'reply', status: response.status, body: JSON.parse(text) }
  } catch (error) {
    // The address may hold a token: only the kind of failure is told.
    return { kind: 'unknown', reason: error instanceof Error ? error.name : 'failed' }
  }
}
