import { type Row, ratioOf, type Spread } from './row'

/** The report as a Markdown table. */
export function asTable(rows: readonly Row[]): string {
  const head = [
    'what',
    'unit',
    'min',
    'median',
    'max',
    'peer',
    'peer min',
    'peer median',
    'peer max',
    'ratio',
    'budget',
  ]
  const cells = rows.map(row => [
    row.what,
    row.unit,
    ...figures(row.ours),
    row.peer?.name ?? '',
    ...(row.peer ? figures(row.peer.figures) : ['', '', '']),
    ratioWritten(ratioOf(row)),
    row.budget ? `${row.budget.words}${row.budget.kept ? '' : ' **over**'}` : '',
  ])
  const line = (parts: readonly string[]) => `| ${parts.join(' | ')} |`
  const rule = head.map((_, column) => (column >= 2 && column !== 5 && column < 10 ? '--:' : '---'))
  return [line(head), line(rule), ...cells.map(line)].join('\n')
}

/** A size is measured once and stands alone. */
const figures = ({ min, median, max }: Spread) =>
  min === max ? ['', written(median), ''] : [min, median, max].map(written)

const ratioWritten = (ratio: number | undefined) => {
  if (ratio === undefined) return ''
  return ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2)
}

const written = (figure: number) => (figure >= 100 ? String(Math.round(figure)) : figure.toFixed(figure >= 10 ? 1 : 2))
