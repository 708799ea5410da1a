import type { ServerResponse } from 'node:http'

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const text = JSON.stringify(value) ?? 'null'
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(text)
}
