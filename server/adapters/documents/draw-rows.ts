import { breakLines } from './break-lines'
import { ink, type PaperSheet } from './paper-sheet'

export interface PaperRow {
  readonly label: string
  readonly value: string
}

const textSize = 11.5
/** From line to line, and what a row has beside its lines. */
interface Spacing {
  readonly leading: number
  readonly gap: number
}
const roomy: Spacing = { leading: 18, gap: 12 }
/** For a form with much to say on one sheet. */
export const dense: Spacing = { leading: 13.5, gap: 6 }
const padding = 8
const labelWidth = { whole: 122, half: 92 }

/**
 * Draws a ruled table of labels and values, turning the page between rows.
 * @param paired puts two neighbours on one line where both fit it (certificates); otherwise one to a line (receipts)
 */
export function drawRows(sheet: PaperSheet, rows: readonly PaperRow[], paired: boolean, spacing = roomy): void {
  for (const line of paired ? pairUp(sheet, rows) : rows.map(row => [row]))
    drawLine(sheet, line, paired ? labelWidth.half : labelWidth.whole, spacing)
}

function pairUp(sheet: PaperSheet, rows: readonly PaperRow[]): PaperRow[][] {
  const fits = (row: PaperRow | undefined) =>
    row !== undefined &&
    sheet.font.width(row.label, textSize) <= labelWidth.half - padding * 2 &&
    sheet.font.width(row.value, textSize) <= sheet.innerWidth / 2 - labelWidth.half - padding * 2
  const lines: PaperRow[][] = []
  for (let index = 0; index < rows.length; ) {
    const [row, next] = [rows[index], rows[index + 1]]
    if (!row) break
    const line = next && fits(row) && fits(next) ? [row, next] : [row]
    lines.push(line)
    index += line.length
  }
  return lines
}

function drawLine(sheet: PaperSheet, line: readonly PaperRow[], label: number, { leading, gap }: Spacing): void {
  const cells = line.flatMap((row, index) => {
    const width = sheet.innerWidth / line.length
    const x = sheet.left + width * index
    return [
      { x, width: label, text: row.label, isLabel: true },
      { x: x + label, width: width - label, text: row.value, isLabel: false },
    ]
  })
  const broken = cells.map(cell => ({
    ...cell,
    lines: breakLines(cell.text, sheet.font, textSize, cell.width - padding * 2),
  }))
  const height = Math.max(...broken.map(cell => cell.lines.length)) * leading + gap
  sheet.ensure(height)
  const top = sheet.y
  for (const cell of broken) {
    sheet.page.drawRectangle({
      x: cell.x,
      y: top - height,
      width: cell.width,
      height,
      borderColor: ink.line,
      borderWidth: 0.7,
      ...(cell.isLabel ? { color: ink.label, opacity: 0.6 } : {}),
    })
    const first = top - (height - cell.lines.length * leading) / 2 - leading / 2 - textSize * 0.36
    cell.lines.forEach((text, index) => {
      sheet.text(text, cell.x + padding, first - index * leading, textSize, cell.isLabel ? { color: ink.grey } : {})
    })
  }
  sheet.y = top - height
}
