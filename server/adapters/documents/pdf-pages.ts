import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'

const kids = PDFName.of('Kids')

/**
 * Counts the pages by walking to them. A tree whose branches meet again, or that is deeper than any honest one, is none: the library
 * would walk it for ever.
 * @param most beyond it counting stops @returns nothing for what is no tree
 */
export function countPages(pdf: PDFDocument, most: number): number | undefined {
  const seen = new Set<unknown>()
  const left: unknown[] = [pdf.catalog.get(PDFName.of('Pages'))]
  let pages = 0
  while (left.length > 0 && pages <= most) {
    const reference = left.pop()
    const node = pdf.context.lookup(reference as Parameters<typeof pdf.context.lookup>[0])
    if (!(node instanceof PDFDict) || seen.has(node)) return undefined
    seen.add(node)
    const below = node.lookup(kids)
    if (below instanceof PDFArray) left.push(...below.asArray())
    else pages += 1
  }
  return pages
}
