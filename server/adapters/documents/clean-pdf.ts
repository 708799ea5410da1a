import { createHash } from 'node:crypto'
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import type { MaterialRefusal } from '../../ports'

export type CleanedPdf =
  | {
      readonly ok: true
      readonly kept: Uint8Array
      readonly pages: number
      readonly sha256: string
      readonly rawSha256: string
    }
  | { readonly ok: false; readonly code: MaterialRefusal }

const mostPages = 50

/** Keys of a PDF's dictionaries by which it does something by itself, or carries another file. */
const acting: ReadonlySet<string> = new Set([
  'JavaScript',
  'JS',
  'Launch',
  'OpenAction',
  'AA',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'XFA',
  'SubmitForm',
  'ImportData',
])

/**
 * Makes an honest file of a PDF somebody sent: refused when it is no PDF from its first byte, encrypted, broken, too long, or does
 * anything by itself; its pages are copied into a new file without notes, forms and metadata. Never throws for what the file holds.
 */
export async function cleanPdf(bytes: Uint8Array, maxBytes: number): Promise<CleanedPdf> {
  const refuse = (code: MaterialRefusal): CleanedPdf => ({ ok: false, code })
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > maxBytes) return refuse('too-large')
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Readers take a header anywhere in the first kilobyte: what stands before it would be another file.
  if (raw.subarray(0, 5).toString('latin1') !== '%PDF-') return refuse('kind-differs')
  // Named in the trailer or in its stream's dictionary, both of which are always in the clear.
  if (/\/Encrypt\b/.test(raw.toString('latin1'))) return refuse('encrypted')
  try {
    const given = await PDFDocument.load(raw, { updateMetadata: false, throwOnInvalidObject: true })
    if (given.getPageCount() === 0) return refuse('damaged')
    if (given.getPageCount() > mostPages) return refuse('too-many-pages')
    if (acts(given)) return refuse('active-content')
    const clean = await PDFDocument.create()
    for (const page of await clean.copyPages(given, given.getPageIndices())) {
      for (const key of ['Annots', 'AA', 'Metadata', 'PieceInfo']) page.node.delete(PDFName.of(key))
      clean.addPage(page)
    }
    const kept = await clean.save()
    return { ok: true, kept, pages: clean.getPageCount(), sha256: sha256(kept), rawSha256: sha256(raw) }
  } catch {
    return refuse('damaged')
  }
}

function acts(pdf: PDFDocument): boolean {
  return pdf.context.enumerateIndirectObjects().some(([, object]) => holds(object))
}

/** Also in what lies inside, without a number of its own. */
function holds(object: PDFObject): boolean {
  if (object instanceof PDFStream) return holds(object.dict)
  if (object instanceof PDFArray) return object.asArray().some(holds)
  if (!(object instanceof PDFDict)) return false
  return object.entries().some(([key, value]) => {
    const names = [key.decodeText(), ...(value instanceof PDFName ? [value.decodeText()] : [])]
    return names.some(name => acting.has(name)) || holds(value)
  })
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
