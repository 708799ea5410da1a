import { withPublicCodes } from './private-use'

/**
 * A register's own spelling, as it is shown and printed: its dots and compatibility characters stay. A private code is a character no font
 * has, and blanks around a name are the width of a column: neither is a spelling.
 */
export function printedName(kept: string): string {
  return withPublicCodes(kept).replace(/^[\s\p{Cc}]+|[\s\p{Cc}]+$/gu, '')
}
