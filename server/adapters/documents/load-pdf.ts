import { AsyncLocalStorage } from 'node:async_hooks'
import { inflateSync } from 'node:zlib'
import {
  EncryptedPDFError,
  PDFArray,
  type PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectStreamParser,
  type PDFRawStream,
  PDFXRefStreamParser,
} from '@cantoo/pdf-lib'
import { pdfWeight } from './pdf-weight'

/** Bytes the objects of one file may take in memory. */
const mostWeight = 48_000_000
/** Bytes of one stream of objects, inflated: tens of thousands of objects. */
const mostInflated = 4_000_000
const mostEntries = 200_000
const flate = PDFName.of('FlateDecode')

interface Budget {
  left: number
  isOver: boolean
}
const budgets = new AsyncLocalStorage<Budget>()

export type LoadedPdf =
  | { readonly ok: true; readonly pdf: PDFDocument }
  | { readonly ok: false; readonly code: 'damaged' | 'encrypted' | 'too-heavy' }

/**
 * Opens a PDF for taking apart. The library inflates streams of objects as far as they go and believes what tables say of their length;
 * here each is looked at first, and so is what lies open in the file: 300 KB may stand for 300 MB. Never throws for what the file holds.
 */
export async function loadPdf(raw: Buffer): Promise<LoadedPdf> {
  const budget: Budget = { left: mostWeight, isOver: false }
  try {
    spend(budget, pdfWeight(raw))
    const options = { updateMetadata: false, throwOnInvalidObject: true }
    return { ok: true, pdf: await budgets.run(budget, () => PDFDocument.load(raw, options)) }
  } catch (error) {
    if (budget.isOver) return { ok: false, code: 'too-heavy' }
    // Objects of a locked file cannot be read before the library comes to the lock.
    const isLocked = error instanceof EncryptedPDFError || /\/Encrypt\s+\d+\s+\d+\s+R/.test(raw.toString('latin1'))
    return { ok: false, code: isLocked ? 'encrypted' : 'damaged' }
  }
}

function spend(budget: Budget, weight: number): void {
  budget.left -= weight
  if (budget.left >= 0) return
  budget.isOver = true
  throw new RangeError('more than one file may take')
}

/** Inflates it as the library will, but no further than the cap. */
function look({ dict, contents }: PDFRawStream): void {
  const budget = budgets.getStore()
  if (!budget) return
  const inflated = inflate(dict, contents, budget)
  spend(budget, pdfWeight(inflated))
}

function inflate(dict: PDFDict, contents: Uint8Array, budget: Budget): Buffer {
  const filter = dict.lookup(PDFName.of('Filter'))
  const filters = filter instanceof PDFArray ? filter.asArray() : filter ? [filter] : []
  if (filters.length === 0) return Buffer.from(contents.buffer, contents.byteOffset, contents.byteLength)
  // Nobody writes objects in any other way, and twice deflated is a bomb.
  if (filters.length > 1 || filters[0] !== flate) throw new TypeError('a stream of objects with a filter of its own')
  try {
    return inflateSync(contents, { maxOutputLength: mostInflated })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') spend(budget, Number.POSITIVE_INFINITY)
    throw error
  }
}

function countEntries(dict: PDFDict): number {
  const index = dict.lookup(PDFName.of('Index'))
  const counts =
    index instanceof PDFArray ? index.asArray().filter((_, at) => at % 2 === 1) : [dict.get(PDFName.of('Size'))]
  return counts.reduce((sum, each) => sum + (each instanceof PDFNumber ? each.asNumber() : Number.NaN), 0)
}

const objectsOf = PDFObjectStreamParser.forStream
PDFObjectStreamParser.forStream = (stream, shouldWaitForTick) => {
  look(stream)
  return objectsOf(stream, shouldWaitForTick)
}

const tableOf = PDFXRefStreamParser.forStream
PDFXRefStreamParser.forStream = stream => {
  const budget = budgets.getStore()
  if (budget) {
    inflate(stream.dict, stream.contents, budget)
    if (!(countEntries(stream.dict) <= mostEntries)) spend(budget, Number.POSITIVE_INFINITY)
  }
  return tableOf(stream)
}
