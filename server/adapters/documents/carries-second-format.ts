import type { FileKind } from './sniff'

/** Marks by which a browser or an unpacker would take a picture for something else. */
const marks = [/<script[\s>]/i, /<html[\s>]/i, /<svg[\s>]/i, /<!doctype\s/i, /<\?php/i, /%PDF-\d\.\d/]

const endOfPng = Buffer.from('\0\0\0\0IEND\xaeB`\x82', 'latin1')

/**
 * Is this picture also another file (a polyglot)? Re-encoding would disarm it, but whoever sends one does so on
 * purpose.
 * Plain bytes after a JPEG's end are let pass: many phones keep a depth map or a short film there, and it is dropped
 * anyway.
 */
export function carriesSecondFormat(bytes: Uint8Array, kind: FileKind): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = file.toString('latin1')
  if (marks.some(mark => mark.test(text)) || endsAsArchive(file)) return true
  if (kind === 'png') return !file.subarray(-endOfPng.length).equals(endOfPng)
  if (kind === 'webp') return file.length > file.readUInt32LE(4) + 8 + 1
  return false
}

/** A zip archive is read from its end: a directory record whose comment reaches exactly to the last byte. */
function endsAsArchive(file: Buffer): boolean {
  const at = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  return at >= 0 && at + 22 <= file.length && at + 22 + file.readUInt16LE(at + 20) === file.length
}
