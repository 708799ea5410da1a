import { create } from 'qrcode'
import { ink, type PaperSheet } from './paper-sheet'

/**
 * Draws a QR code of vectors with its lower left corner at `x`, `y`.
 * @param side in points, without the quiet zone, for which the caller leaves four modules of white
 */
export function drawCheckCode(sheet: PaperSheet, url: string, x: number, y: number, side: number): void {
  const { modules } = create(url, { errorCorrectionLevel: 'M' })
  const unit = side / modules.size
  let path = ''
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; ) {
      let end = column
      while (end < modules.size && modules.get(row, end)) end++
      if (end > column) path += bar(column * unit, row * unit, (end - column) * unit, unit)
      column = end + 1
    }
  }
  sheet.page.drawSvgPath(path, { x, y: y + side, color: ink.black })
}

const bar = (x: number, y: number, width: number, height: number) =>
  `M${x.toFixed(3)} ${y.toFixed(3)}h${width.toFixed(3)}v${height.toFixed(3)}h-${width.toFixed(3)}z`
