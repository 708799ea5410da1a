import { type PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { jpegStructure } from './jpeg-structure'

/** Longer side of a page, pixels: 200 dots per inch for A4. */
const longestSide = 2338
const perPixel = 4
/** A page that is read at arm's length: no paper of ours is smaller or larger, points. */
const [shortestPoints, longestPoints] = [72, 3600]

type Library = Awaited<ReturnType<typeof import('@hyzyla/pdfium').PDFiumLibrary.init>>
let loaded: Promise<Library> | undefined

/** Loaded when the first scan comes. */
function load(): Promise<Library> {
  loaded ??= import('@hyzyla/pdfium').then(({ PDFiumLibrary }) => PDFiumLibrary.init())
  return loaded
}

/**
 * Draws the pages of a PDF that `cleanPdf` returned, one after another.
 * @returns JPEG, longer side 2,338 pixels
 * @throws RangeError for a page of no size that a paper has
 */
export async function* renderPages(kept: Uint8Array): AsyncGenerator<Uint8Array> {
  const document = await (await load()).loadDocument(kept)
  try {
    for (const page of document.pages()) {
      const { originalWidth, originalHeight } = page.getOriginalSize()
      const [short, long] = [Math.min(originalWidth, originalHeight), Math.max(originalWidth, originalHeight)]
      if (!(short >= shortestPoints && long <= longestPoints)) throw new RangeError('a page of no size of paper')
      const { data, width, height } = await page.render({ scale: longestSide / long, render: 'bitmap' })
      yield await sharp(data, { raw: { width, height, channels: perPixel } })
        .removeAlpha()
        .jpeg({ quality: 90 })
        .toBuffer()
    }
  } finally {
    document.destroy()
  }
}

/** Bytes that drawing the largest picture of these pages holds at once; as for a photo, those that do not come row by row count. */
export function pagesHold(pdf: PDFDocument): number {
  const held = pdf.context.enumerateIndirectObjects().map(([, object]) => {
    if (!(object instanceof PDFRawStream) || object.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Image')) return 0
    const filter = String(object.dict.lookup(PDFName.of('Filter')))
    if (filter.includes('JPXDecode')) return pixels(object.dict) * 12
    if (!filter.includes('DCTDecode')) return 0
    return jpegStructure(Buffer.from(object.contents))?.holds ?? 0
  })
  return Math.max(0, ...held)
}

function pixels(dict: PDFDict): number {
  const side = (name: string) => {
    const value = dict.lookup(PDFName.of(name))
    return value instanceof PDFNumber ? value.asNumber() : 0
  }
  return side('Width') * side('Height')
}
