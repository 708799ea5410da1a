import fontkit from '@cantoo/fontkit'
import { degrees, PDFDocument, rgb } from '@cantoo/pdf-lib'
import { type DocumentFont, MissingGlyphError } from './document-font'

/**
 * Writes lines over every page of a PDF, slanting, so that none can be used elsewhere.
 * @param kept what `cleanPdf` returned
 * @throws MissingGlyphError
 */
export async function viewingPdf(kept: Uint8Array, lines: readonly string[], font: DocumentFont): Promise<Uint8Array> {
  const absent = lines.flatMap(line => font.missing(line))
  if (absent.length > 0) throw new MissingGlyphError(absent)
  const pdf = await PDFDocument.load(kept, { updateMetadata: false })
  pdf.registerFontkit(fontkit)
  const embedded = await pdf.embedFont(font.bytes, { subset: true })
  for (const page of pdf.getPages()) {
    const { width, height } = page.getSize()
    const size = Math.max(10, Math.round(Math.max(width, height) / 52))
    for (let y = size * 4; y < height; y += height / 4)
      for (const [index, line] of lines.entries())
        page.drawText(line, {
          x: width * 0.12,
          y: y - index * size * 1.5,
          size,
          font: embedded,
          color: rgb(0.12, 0.14, 0.16),
          opacity: 0.28,
          rotate: degrees(18),
        })
  }
  return pdf.save()
}
