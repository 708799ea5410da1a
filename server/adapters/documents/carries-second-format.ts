import type { PictureStructure } from './picture-structure'

/** Marks by which a browser would take a text for a page of its own. */
const marks = /<script[\s>]|<html[\s>]|<svg[\s>]|<!doctype\s|<\?php/i
/** Text long enough that no chance writes it: what a page takes at least. */
const readable = /[\t\n\r\x20-\x7e]{16,}/g
/** Readers of these look for their first bytes, a few blanks allowed. */
const beginnings = ['%PDF-', 'PK\x03\x04', 'Rar!\x1a\x07', '7z\xbc\xaf']

/** A reader of PDF looks no further for its header. */
const headOfPdf = 1024
/** Nor does a browser, for what a file behind the picture could be. */
const headOfPage = 64 * 1024

/**
 * Is this picture also another file (a polyglot)? Re-encoding would disarm it, but whoever sends one does so on purpose. Only where
 * another reader would look is looked at: in the parts that are no pixels, and behind the end. What pixels happen to spell means nothing.
 * Plain bytes after the end are let pass: many phones keep a depth map or a short film there, and they are dropped anyway.
 */
export function carriesSecondFormat(bytes: Uint8Array, { besides, end }: PictureStructure): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const behind = file.subarray(end, end + headOfPage)
  return (
    endsAsArchive(file) ||
    beginnings.some(mark => behind.subarray(0, headOfPdf).toString('latin1').trimStart().startsWith(mark)) ||
    [...besides, behind].some(saysMarkup) ||
    besides.some(part => part.byteOffset - file.byteOffset < headOfPdf && saysPdf(part))
  )
}

function saysMarkup(part: Uint8Array): boolean {
  const runs = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1').match(readable)
  return runs?.some(run => marks.test(run)) ?? false
}

const saysPdf = (part: Uint8Array) =>
  /%PDF-\d\.\d/.test(Buffer.from(part.buffer, part.byteOffset, Math.min(part.byteLength, headOfPdf)).toString('latin1'))

/** A zip archive is read from its end: a directory record whose comment reaches exactly to the last byte, and the directory before it. */
function endsAsArchive(file: Buffer): boolean {
  const at = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (at < 0 || at + 22 > file.length || at + 22 + file.readUInt16LE(at + 20) !== file.length) return false
  const directory = at - file.readUInt32LE(at + 12)
  return directory === at || (directory >= 0 && file.toString('latin1', directory, directory + 4) === 'PK\x01\x02')
}
