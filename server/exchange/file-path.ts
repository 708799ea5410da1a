import type { CentreCode } from '../../core/domain/values/ids'

/** Where a file of an exchange waits for the centre it is for, until the message that names it has been applied. */
export function filePath(receiver: CentreCode, exchange: string, sha256: string): string {
  return `exchange/${receiver}/${exchange}/${sha256}`
}
