import type { CertificateReceipt } from '../../../core/domain/certificate/certificate-text'
import { dense, drawRows } from './draw-rows'
import { ink, type PaperSheet } from './paper-sheet'

/** What the tear-off line, the title and everything beneath take up; it is never parted by the end of a page. */
const height = 184

/** 回执: beneath a line to tear along, with rows left to be filled in by whoever received the paper. */
export function drawReceipt(sheet: PaperSheet, receipt: CertificateReceipt, number: string): void {
  sheet.ensure(height)
  sheet.y -= 6
  drawTearLine(sheet, `沿此线撕下寄回　编号 ${number}`)
  sheet.y -= 21
  sheet.centred('回　执', sheet.y, 15, { bold: true })
  sheet.y -= 17
  sheet.text(`${receipt.addressee}：`, sheet.left, sheet.y, 11, { bold: true })
  sheet.y -= 2
  sheet.paragraphs(receipt.statement, 11, 16)
  sheet.y -= 6
  drawRows(sheet, receipt.rows, true, dense)
  const right = (words: string) => {
    sheet.y -= 16
    sheet.text(words, sheet.right - sheet.font.width(words, 11), sheet.y, 11)
  }
  right('经办人：　　　　　　电话：　　　　　　　　')
  right(`${receipt.signedBy}（盖章）　　　　年　　月　　日`)
  sheet.y -= 15
  sheet.text(receipt.foot, sheet.left, sheet.y, 9.5, { color: ink.grey })
}

function drawTearLine(sheet: PaperSheet, words: string): void {
  const size = 9.5
  const half = sheet.font.width(words, size) / 2 + 8
  const middle = (sheet.left + sheet.right) / 2
  for (const [from, to] of [
    [sheet.left - 30, middle - half],
    [middle + half, sheet.right + 30],
  ] as const)
    sheet.page.drawLine({
      start: { x: from, y: sheet.y + 3 },
      end: { x: to, y: sheet.y + 3 },
      thickness: 0.7,
      dashArray: [4, 3],
      color: ink.line,
    })
  sheet.centred(words, sheet.y, size, { color: ink.grey })
}
