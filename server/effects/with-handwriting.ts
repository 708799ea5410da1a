import type { Paper } from '../ports'

/** 〓 stands, in print, for a character that is not there (GB/T 15834 has none; the trade's own mark). Every font of papers has it. */
const geta = '〓'

/**
 * The same paper with a mark for each character that cannot be printed, the words that say so, and a line to write it on by hand.
 * @param absent the characters no font here has
 */
export function withHandwriting(paper: Paper, absent: string): Paper {
  const missing = new Set(absent)
  const marked = (text: string) => [...text].map(letter => (missing.has(letter) ? geta : letter)).join('')
  return {
    ...paper,
    rows: [
      ...paper.rows.map(({ label, value }) => ({ label, value: marked(value) })),
      { label: '手工签注', value: '________________（由经办人补写打印字库没有的字，签名并注明日期）' },
    ],
    statement: `${marked(paper.statement)}本件含打印字库没有的字，以“${geta}”代替，见手工签注。`,
  }
}
