import { createHash } from 'node:crypto'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { MaterialRefusal } from '../../ports'
import { drawAppearances } from './draw-appearances'
import { loadPdf } from './load-pdf'
import { runsSomething } from './pdf-actions'
import { countPages } from './pdf-pages'
import { pagesHold } from './render-pages'

export type CleanedPdf =
  | {
      readonly ok: true
      readonly kept: Uint8Array
      readonly pages: number
      /** Bytes that drawing its pages holds at once. */
      readonly holds: number
      readonly sha256: string
      readonly rawSha256: string
    }
  | { readonly ok: false; readonly code: MaterialRefusal }

const mostPages = 50
/** Readers take a header anywhere in the first kilobyte; before it scanners write a byte order mark or an empty line, others a second file. */
const beforeHeader = /^(?:\xef\xbb\xbf)?\s*%PDF-/

/**
 * Makes an honest file of a PDF somebody sent: refused when it begins as something else, is encrypted, broken, too long, takes more memory
 * than one may, runs anything or carries a program; its pages are copied into a new file as a reader shows them, seals and stamps drawn in,
 * without fields, notes and metadata. Never throws for what the file holds.
 */
export async function cleanPdf(bytes: Uint8Array, maxBytes: number): Promise<CleanedPdf> {
  const refuse = (code: MaterialRefusal): CleanedPdf => ({ ok: false, code })
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > maxBytes) return refuse('too-large')
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!beforeHeader.test(raw.subarray(0, 1024).toString('latin1'))) return refuse('kind-differs')
  const loaded = await loadPdf(raw)
  if (!loaded.ok) return refuse(loaded.code)
  const { pdf: given } = loaded
  try {
    const pages = countPages(given, mostPages)
    if (!pages) return refuse('damaged')
    if (pages > mostPages) return refuse('too-many-pages')
    const found = runsSomething(given)
    if (found) return refuse(found)
    // Before they are copied: what a page does not lead to any more is not copied with it.
    drawAppearances(given)
    for (const page of given.getPages())
      for (const key of ['AA', 'Metadata', 'PieceInfo', 'AF']) page.node.delete(PDFName.of(key))
    const clean = await PDFDocument.create()
    for (const page of await clean.copyPages(given, given.getPageIndices())) clean.addPage(page)
    const kept = await clean.save()
    return { ok: true, kept, pages, holds: pagesHold(clean), sha256: sha256(kept), rawSha256: sha256(raw) }
  } catch {
    return refuse('damaged')
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
