import { withPublicCodes } from '../../../core/domain/values/private-use'
import type { Paper } from '../../ports'
import type { DocumentFont } from './document-font'
import { drawCheckCode } from './draw-check-code'
import { drawReceipt } from './draw-receipt'
import { dense, drawRows } from './draw-rows'
import { drawSeal, type Rectangle, sealRadius } from './draw-seal'
import { ink, PaperSheet } from './paper-sheet'

/** How the seal on the paper looks; taken from the certificate of the key that will sign, never from the request. */
export interface SealLook {
  /** Words beneath the star, the certificate's organisational unit: `业务专用章`, `演示专用章`. */
  readonly caption: string
  /** A key that is only for show: 演示样本 is printed across every page. */
  readonly demonstration: boolean
}

/** An unsigned paper and where its seal stands. */
export interface RenderedPaper {
  readonly pdf: Uint8Array
  readonly seal: { readonly page: number; readonly rectangle: Rectangle }
}

const sampleMark = '演示样本'
const signOffHeight = 166
/** With name and day beside the seal instead of beneath. */
const signOffBeside = 140

/**
 * Draws one paper (证明 or 回执) on A4 with an embedded subset of the font; all lines, the seal and the code are vectors.
 * @param drawnAt goes into the file's creation date
 * @throws MissingGlyphError when the font lacks a character, naming all of them; nothing is ever left blank
 */
export async function renderPaper(
  written: Paper,
  font: DocumentFont,
  look: SealLook,
  drawnAt: Date,
): Promise<RenderedPaper> {
  const paper = inGlyphs(written, font)
  const sheet = await PaperSheet.open(font, look.demonstration ? sampleMark : undefined)
  drawHead(sheet, paper)
  if (paper.receipt) {
    // Certificate and receipt belong on one sheet.
    if (paper.addressee) sheet.text(`${paper.addressee}：`, sheet.left, sheet.y, 12, { bold: true })
    sheet.y -= 2
    sheet.paragraphs(paper.statement, 11.5, 20)
    sheet.y -= 8
    drawRows(sheet, paper.rows, true, dense)
  } else if (paper.kind === 'deposit-certificate') {
    sheet.paragraphs(paper.statement, 13, 25)
    sheet.y -= 16
    drawRows(sheet, paper.rows, true)
  } else {
    drawRows(sheet, paper.rows, false)
    sheet.y -= 10
    sheet.paragraphs(paper.statement, 12, 23)
  }
  if (paper.validity) {
    sheet.y -= paper.receipt ? 2 : 8
    sheet.paragraphs(paper.validity, paper.receipt ? 11.5 : 12, paper.receipt ? 19 : 23)
  }
  const height = paper.receipt ? signOffBeside : signOffHeight
  sheet.ensure(height)
  const seal = drawSignOff(sheet, paper, look)
  if (paper.receipt) {
    sheet.y -= height
    drawReceipt(sheet, paper.receipt, paper.number)
  }
  drawFeet(sheet, paper, look)
  const pdf = sheet.finish()
  pdf.setTitle(`${paper.title} ${paper.number}`, { showInWindowTitleBar: true })
  pdf.setAuthor(paper.centre.name)
  pdf.setLanguage('zh-CN')
  pdf.setCreationDate(drawnAt)
  pdf.setModificationDate(drawnAt)
  return { pdf: await pdf.save({ useObjectStreams: false }), seal }
}

/**
 * The same characters in codes the font may have glyphs for: a private code is drawn as its character, a compatibility code without a glyph
 * as what it stands for, and a variation selector not at all. Variants stay what they are.
 */
function inGlyphs(paper: Paper, font: DocumentFont): Paper {
  const plain = (text: string) =>
    withPublicCodes(text)
      .replace(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '')
      .replace(/[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu, letter =>
        font.missing(letter).length > 0 ? letter.normalize('NFKC') : letter,
      )
  const rows = paper.rows.map(({ label, value }) => ({ label, value: plain(value) }))
  const receipt = paper.receipt && { ...paper.receipt, statement: plain(paper.receipt.statement) }
  return { ...paper, rows, statement: plain(paper.statement), ...(receipt ? { receipt } : {}) }
}

function drawHead(sheet: PaperSheet, paper: Paper): void {
  sheet.centred(paper.title, sheet.y, 23, { bold: true })
  sheet.y -= 26
  sheet.centred(`编号 ${paper.number}`, sheet.y, 11, { color: ink.grey })
  sheet.y -= 26
}

function drawSignOff(sheet: PaperSheet, paper: Paper, look: SealLook): RenderedPaper['seal'] {
  const top = sheet.y - (paper.receipt ? 2 : 12)
  if (paper.checkUrl) {
    const side = 88
    drawCheckCode(sheet, paper.checkUrl, sheet.left + 8, top - 14 - side, side)
    const hint = '扫码验真假'
    sheet.text(hint, sheet.left + 8 + (side - sheet.font.width(hint, 11)) / 2, top - 14 - side - 20, 11, {
      color: ink.grey,
    })
  }
  const middle = sheet.right - 110
  const day = chineseDay(paper.issuedOn)
  // 骑年压月: beneath the seal, or, where there is no room, reaching into it from the left.
  const beside = paper.receipt !== undefined
  const nameLine = beside ? top - sealRadius - 4 : top - sealRadius * 2 - 3
  const startOf = (words: string) =>
    beside ? middle - sealRadius + 16 - sheet.font.width(words, 12) : middle - sheet.font.width(words, 12) / 2
  sheet.text(paper.centre.name, startOf(paper.centre.name), nameLine, 12)
  sheet.text(day, startOf(day), nameLine - 21, 12)
  const rectangle = drawSeal(
    sheet,
    { x: middle, y: top - sealRadius },
    { ring: paper.centre.name, caption: look.caption },
  )
  return { page: sheet.pageNumber - 1, rectangle }
}

function drawFeet(sheet: PaperSheet, paper: Paper, look: SealLook): void {
  const pages = sheet.pdf.getPages()
  const words = `${paper.centre.name}电子签章，改动后失效。咨询电话：${paper.centre.phone}`
  pages.forEach((page, index) => {
    sheet.page = page
    page.drawLine({
      start: { x: sheet.left, y: 64 },
      end: { x: sheet.right, y: 64 },
      thickness: 0.6,
      color: ink.line,
    })
    sheet.text(words, sheet.left, 48, 9.5, { color: ink.grey })
    if (look.demonstration) sheet.text('演示样本，不具有法律效力', sheet.left, 33, 9.5, { color: ink.seal })
    const count = `第 ${index + 1} 页，共 ${pages.length} 页`
    sheet.text(count, sheet.right - sheet.font.width(count, 9.5), 48, 9.5, { color: ink.grey })
  })
}

/** `2026-09-01` reads 2026年9月1日. */
function chineseDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (!match) throw new RangeError(`not a day: ${day}`)
  return `${match[1]}年${Number(match[2])}月${Number(match[3])}日`
}
