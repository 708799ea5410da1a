import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers a request, or returns false when the request is not for it. */
export type Door = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>
