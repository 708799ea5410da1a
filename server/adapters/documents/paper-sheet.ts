import fontkit from '@cantoo/fontkit'
import {
  type Color,
  degrees,
  PDFDocument,
  type PDFFont,
  type PDFPage,
  rgb,
  setLineWidth,
  setStrokingColor,
  setTextRenderingMode,
  TextRenderingMode,
} from '@cantoo/pdf-lib'
import { breakLines } from './break-lines'
import { type DocumentFont, MissingGlyphError } from './document-font'

/** A4 in points; the origin is the lower left corner. */
const pageSize = { width: 595.28, height: 841.89 }
export const margin = { side: 56, top: 82, bottom: 84 }

export const ink = {
  black: rgb(0.08, 0.1, 0.13),
  grey: rgb(0.36, 0.39, 0.43),
  line: rgb(0.55, 0.6, 0.66),
  label: rgb(0.965, 0.972, 0.98),
  seal: rgb(0.83, 0.13, 0.11),
}

interface TextStyle {
  bold?: boolean
  color?: Color
}

/** Sheets of A4 written from top to bottom. Nothing is drawn unless every character has a glyph. */
export class PaperSheet {
  readonly left = margin.side
  readonly right = pageSize.width - margin.side
  /** Where the next thing begins, in points from the lower edge. */
  y = 0
  page: PDFPage
  private readonly absent = new Set<string>()

  private constructor(
    readonly pdf: PDFDocument,
    readonly font: DocumentFont,
    private readonly embedded: PDFFont,
    private readonly watermark: string | undefined,
  ) {
    this.page = this.turnPage()
  }

  /** @param watermark drawn large and pale across every page, beneath the text */
  static async open(font: DocumentFont, watermark?: string): Promise<PaperSheet> {
    const pdf = await PDFDocument.create()
    pdf.registerFontkit(fontkit)
    const embedded = await pdf.embedFont(font.bytes, { subset: true })
    return new PaperSheet(pdf, font, embedded, watermark)
  }

  get pageNumber(): number {
    return this.pdf.getPageCount()
  }

  get innerWidth(): number {
    return this.right - this.left
  }

  turnPage(): PDFPage {
    this.page = this.pdf.addPage([pageSize.width, pageSize.height])
    this.y = pageSize.height - margin.top
    if (this.watermark) this.drawWatermark(this.watermark)
    return this.page
  }

  /** Turns the page when fewer than `height` points are left above the footer. */
  ensure(height: number): void {
    if (this.y - height < margin.bottom) this.turnPage()
  }

  /** One line with its baseline at `y`. */
  text(line: string, x: number, y: number, size: number, style: TextStyle = {}): void {
    this.check(line)
    if (this.absent.size > 0) return
    const color = style.color ?? ink.black
    if (style.bold)
      this.page.pushOperators(
        setTextRenderingMode(TextRenderingMode.FillAndOutline),
        setStrokingColor(color),
        setLineWidth(size * 0.03),
      )
    this.page.drawText(line, { x, y, size, font: this.embedded, color })
    if (style.bold) this.page.pushOperators(setTextRenderingMode(TextRenderingMode.Fill))
  }

  /** One character turned about the middle of its baseline, for words along a ring. */
  turned(character: string, x: number, y: number, size: number, angle: number, color: Color): void {
    this.check(character)
    if (this.absent.size > 0) return
    const half = this.font.width(character, size) / 2
    this.page.drawText(character, {
      x: x - half * Math.cos(angle),
      y: y - half * Math.sin(angle),
      size,
      font: this.embedded,
      color,
      rotate: degrees((angle * 180) / Math.PI),
    })
  }

  centred(line: string, y: number, size: number, style?: TextStyle): void {
    this.text(line, (pageSize.width - this.font.width(line, size)) / 2, y, size, style)
  }

  /** Paragraphs (parted by line feeds), each indented by two characters. */
  paragraphs(text: string, size: number, leading: number): void {
    for (const paragraph of text.split('\n')) {
      const lines = breakLines(paragraph, this.font, size, this.innerWidth, size * 2)
      lines.forEach((line, index) => {
        this.ensure(leading)
        this.y -= leading
        this.text(line, this.left + (index === 0 ? size * 2 : 0), this.y, size)
      })
    }
  }

  /** @throws MissingGlyphError naming every character that could not have been drawn */
  finish(): PDFDocument {
    if (this.absent.size > 0) throw new MissingGlyphError([...this.absent])
    return this.pdf
  }

  private check(text: string): void {
    for (const character of this.font.missing(text)) this.absent.add(character)
  }

  private drawWatermark(text: string): void {
    this.check(text)
    if (this.absent.size > 0) return
    for (const [x, y] of [
      [70, 130],
      [310, 230],
      [70, 350],
      [310, 450],
      [70, 570],
      [310, 670],
    ] as const)
      this.page.drawText(text, {
        x,
        y,
        size: 54,
        font: this.embedded,
        color: ink.grey,
        opacity: 0.1,
        rotate: degrees(28),
      })
  }
}
