import { createHash } from 'node:crypto'
import { canonical } from '../../../core/domain/text/canonical'

/** Ties something that happened to what happened before it. @param previous hash of the one before, `''` for the first */
export function chainHash(previous: string, event: unknown): string {
  return createHash('sha256').update(previous).update('\n').update(canonical(event)).digest('base64url')
}
