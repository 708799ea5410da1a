import type { DocumentFont } from './document-font'

/** Marks that may not begin a line (GB/T 15834—2011, 5.1): they hang over the edge instead. */
const hanging = new Set('，。、；：？！）》」』】”’％%,.;:?!)')

/** A run of letters and digits stays whole (an amount or a number cut in two is misread); all else breaks anywhere. */
const unit = /[A-Za-z0-9*.,:/_+-]+|[\s\S]/gu

/**
 * Breaks Chinese text into lines.
 * @param width in points; a run longer than a whole line is cut all the same
 * @param indent width lost at the beginning of each paragraph
 */
export function breakLines(text: string, font: DocumentFont, size: number, width: number, indent = 0): string[] {
  return text.split('\n').flatMap(paragraph => breakParagraph(paragraph, font, size, width, indent))
}

function breakParagraph(text: string, font: DocumentFont, size: number, width: number, indent: number): string[] {
  const lines: string[] = []
  let line = ''
  const room = () => width - (lines.length === 0 ? indent : 0)
  const place = (piece: string) => {
    if (line && font.width(line + piece, size) > room() && !hanging.has(piece)) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  for (const [piece] of text.matchAll(unit)) {
    if (font.width(piece, size) <= width) place(piece)
    else for (const character of piece) place(character)
  }
  return line || lines.length === 0 ? [...lines, line] : lines
}
