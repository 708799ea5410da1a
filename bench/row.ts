/** Least, middle and largest of the rounds. */
export interface Spread {
  min: number
  median: number
  max: number
}

/** One line of the report. Nothing here is a test: a figure over its budget is shown, never thrown. */
export interface Row {
  what: string
  /** Unit of the figures, such as `ms`, `KiB`, `/s`. */
  unit: string
  ours: Spread
  /** What it stands beside, measured in the same run. */
  peer?: { name: string; figures: Spread }
  /** In words, such as `≤ 350 KiB`, and whether it is kept. */
  budget?: { words: string; kept: boolean }
}

/** @throws RangeError without rounds */
export function spread(rounds: readonly number[]): Spread {
  const sorted = [...rounds].sort((a, b) => a - b)
  const [min, median, max] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)]
  if (min === undefined || median === undefined || max === undefined) throw new RangeError('no rounds')
  return { min, median, max }
}

export const once = (figure: number): Spread => spread([figure])

/** Ours against the peer, by the medians. */
export const ratioOf = ({ ours, peer }: Row): number | undefined => peer && ours.median / peer.figures.median
