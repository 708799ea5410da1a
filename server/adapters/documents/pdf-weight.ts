/** What the PDF library keeps of one number, name or bracket, and of one character of a string while it reads it. */
const perToken = 100
const perCharacter = 32

const code = (text: string) => text.charCodeAt(0)
const [percent, open, close, backslash, less, greater] = ['%', '(', ')', '\\', '<', '>'].map(code) as [
  number,
  number,
  number,
  number,
  number,
  number,
]
const blank = new Set([0, 9, 10, 12, 13, 32])
const delimiters = new Set([...'()<>[]{}/%'].map(code))

/**
 * Bytes the PDF library takes for what is written here, streams left out: a byte of source may cost it a hundred. Reads tokens only (ISO
 * 32000-1 7.2), in one pass and holding nothing.
 */
export function pdfWeight(source: Buffer): number {
  let weight = 0
  for (let at = 0; at < source.length; ) {
    const byte = source[at] ?? 0
    if (blank.has(byte)) at += 1
    else if (byte === percent) at = endOfLine(source, at)
    else if (byte === open) {
      const end = endOfString(source, at)
      weight += perToken + (end - at) * perCharacter
      at = end
    } else if (byte === less && source[at + 1] !== less) {
      const found = source.indexOf(greater, at)
      const end = found < 0 ? source.length : found + 1
      weight += perToken + (end - at) * perCharacter
      at = end
    } else if (delimiters.has(byte) && byte !== code('/')) {
      weight += perToken
      at += byte === less || byte === greater ? 2 : 1
    } else {
      const end = endOfWord(source, at + 1)
      weight += perToken
      at = source.toString('latin1', at, end) === 'stream' ? endOfStream(source, end) : end
    }
  }
  return weight
}

function endOfWord(source: Buffer, from: number): number {
  let at = from
  while (at < source.length && !blank.has(source[at] ?? 0) && !delimiters.has(source[at] ?? 0)) at += 1
  return at
}

function endOfLine(source: Buffer, from: number): number {
  let at = from
  while (at < source.length && source[at] !== 10 && source[at] !== 13) at += 1
  return at
}

function endOfString(source: Buffer, from: number): number {
  let depth = 0
  for (let at = from; at < source.length; at += 1) {
    const byte = source[at]
    if (byte === backslash) at += 1
    else if (byte === open) depth += 1
    else if (byte === close) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return source.length
}

function endOfStream(source: Buffer, from: number): number {
  const found = source.indexOf('endstream', from, 'latin1')
  return found < 0 ? source.length : found + 'endstream'.length
}
