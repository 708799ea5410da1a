/** What a file says it is by its first bytes; its name and declared type are never asked. */
export type FileKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'gif' | 'pdf' | 'svg' | 'html' | 'zip' | 'unknown' | 'empty'

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif'])

/** @param bytes the whole file or at least its first kilobyte */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.slice(4, 8) === 'ftyp' && heicBrands.has(head.slice(8, 12))) return 'heic'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  if (head.startsWith('PK\x03\x04')) return 'zip'
  // Readers accept a header anywhere in the first kilobyte.
  if (head.includes('%PDF-')) return 'pdf'
  if (/<svg[\s>]/i.test(head)) return 'svg'
  if (/<(?:!doctype|html|head|body|script)\b/i.test(head)) return 'html'
  return 'unknown'
}
