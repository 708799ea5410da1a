import type { Ports } from '../ports'

/** Tells two requests with the same key apart when they say different things. */
export function bodyHash(ports: Ports, body: unknown): string {
  return ports.secrets.hashToken(JSON.stringify(body))
}
