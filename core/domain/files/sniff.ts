/** What a file says it is by its first bytes, on the phone, in the browser and in the cloud; its name and declared type are never asked. */
export type FileKind =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'heic'
  | 'avif'
  | 'gif'
  | 'pdf'
  | 'svg'
  | 'html'
  | 'zip'
  | 'unknown'
  | 'empty'

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])
const avifBrands = new Set(['avif', 'avis'])

/** So many bytes tell. */
export const sniffedBytes = 1024

/** @param bytes the whole file or at least its first kilobyte */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const head = String.fromCharCode(...bytes.subarray(0, sniffedBytes))
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.slice(4, 8) === 'ftyp') return sniffBrands(head)
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  if (head.startsWith('PK\x03\x04')) return 'zip'
  // Readers accept a header anywhere in the first kilobyte.
  if (head.includes('%PDF-')) return 'pdf'
  if (/<svg[\s>]/i.test(head)) return 'svg'
  if (/<(?:!doctype|html|head|body|script)\b/i.test(head)) return 'html'
  return 'unknown'
}

/** Some name the family first and the codec only among what they are compatible with. */
function sniffBrands(head: string): FileKind {
  const size = Math.min(head.charCodeAt(2) * 256 + head.charCodeAt(3), head.length)
  const brands = [head.slice(8, 12)]
  for (let at = 16; at + 4 <= size; at += 4) brands.push(head.slice(at, at + 4))
  if (brands.some(brand => avifBrands.has(brand))) return 'avif'
  return brands.some(brand => heicBrands.has(brand)) ? 'heic' : 'unknown'
}
