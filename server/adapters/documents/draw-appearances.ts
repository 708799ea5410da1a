import {
  concatTransformationMatrix,
  drawObject,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib'

const hidden = 0b000010
const noView = 0b100000
/** A window of its own beside the page, and a place to tap: neither is part of the paper. */
const notDrawn: ReadonlySet<string> = new Set(['Popup', 'Link'])
const unturned = [1, 0, 0, 1, 0, 0] as const

type Matrix = readonly [number, number, number, number, number, number]

/**
 * Draws what notes, stamps, form fields and seals look like into the pages, where a reader shows it (ISO 32000-1 12.5.5), and takes the
 * annotations themselves away. The red seal of an electronic contract is such an annotation.
 */
export function drawAppearances(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots()?.asArray() ?? []
    for (const each of annotations) {
      const annotation = pdf.context.lookup(each)
      if (annotation instanceof PDFDict) drawAppearance(pdf, page, annotation)
    }
    page.node.delete(PDFName.of('Annots'))
  }
}

function drawAppearance(pdf: PDFDocument, page: PDFPage, annotation: PDFDict): void {
  const flags = annotation.lookup(PDFName.of('F'))
  const isAway = flags instanceof PDFNumber && (flags.asNumber() & (hidden | noView)) !== 0
  const subtype = annotation.lookup(PDFName.of('Subtype'))
  if (isAway || (subtype instanceof PDFName && notDrawn.has(subtype.decodeText()))) return
  const [reference, form] = appearanceOf(pdf, annotation) ?? []
  const place = numbers(annotation.lookup(PDFName.of('Rect')), 4)
  const box = numbers(form?.dict.lookup(PDFName.of('BBox')), 4)
  if (!reference || !form || !place || !box) return
  const matrix = (numbers(form.dict.lookup(PDFName.of('Matrix')), 6) ?? unturned) as Matrix
  const fitted = laidOnto(box, matrix, place)
  if (!fitted) return
  form.dict.set(PDFName.of('Type'), PDFName.of('XObject'))
  form.dict.set(PDFName.of('Subtype'), PDFName.of('Form'))
  const name = page.node.newXObject('Shown', reference)
  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(...fitted), drawObject(name), popGraphicsState())
}

/** The normal appearance; of a box that can be ticked, that of its state. */
function appearanceOf(pdf: PDFDocument, annotation: PDFDict): [PDFRef, PDFRawStream] | undefined {
  const appearances = annotation.lookup(PDFName.of('AP'))
  if (!(appearances instanceof PDFDict)) return undefined
  let given = appearances.get(PDFName.of('N'))
  const states = given && pdf.context.lookup(given)
  if (states instanceof PDFDict) {
    const state = annotation.lookup(PDFName.of('AS'))
    given = state instanceof PDFName ? states.get(state) : undefined
  }
  const form = given && pdf.context.lookup(given)
  // A stream always has a number of its own.
  return form instanceof PDFRawStream ? [given as PDFRef, form] : undefined
}

function numbers(object: unknown, count: number): number[] | undefined {
  if (!(object instanceof PDFArray) || object.size() !== count) return undefined
  const values = Array.from({ length: count }, (_, at) => object.lookup(at))
  return values.every(value => value instanceof PDFNumber)
    ? values.map(value => (value as PDFNumber).asNumber())
    : undefined
}

/** Lays the form's box, turned as the form says, onto the annotation's rectangle. */
function laidOnto(box: number[], matrix: Matrix, place: number[]): Matrix | undefined {
  const [a, b, c, d, e, f] = matrix
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box
  const corners = [
    [x1, y1],
    [x2, y1],
    [x1, y2],
    [x2, y2],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const)
  const turned = span(corners)
  const [left = 0, bottom = 0, right = 0, top = 0] = place
  const target = span([
    [left, bottom],
    [right, top],
  ])
  if (turned.width === 0 || turned.height === 0) return undefined
  const [wide, high] = [target.width / turned.width, target.height / turned.height]
  const fitted = [wide, 0, 0, high, target.left - turned.left * wide, target.bottom - turned.bottom * high] as const
  return fitted.every(Number.isFinite) ? fitted : undefined
}

function span(points: readonly (readonly [number, number])[]) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)]
  return { left, bottom, width: Math.max(...xs) - left, height: Math.max(...ys) - bottom }
}
