import { ink, type PaperSheet } from './paper-sheet'

/** Lower left x, y and upper right x, y in points. */
export type Rectangle = readonly [left: number, bottom: number, right: number, top: number]

/** Radius in points of the usual round seal of a public institution, 42 mm across (国发〔1999〕25号). */
export const sealRadius = (42 / 25.4) * 36

/**
 * Draws a round seal of vectors: ring, star, words along the ring, caption beneath the star.
 * @returns the square it stands in, for the signature's widget
 */
export function drawSeal(
  sheet: PaperSheet,
  centre: { x: number; y: number },
  words: { ring: string; caption: string },
): Rectangle {
  const { x, y } = centre
  const radius = sealRadius
  sheet.page.drawCircle({ x, y, size: radius - 1.2, borderColor: ink.seal, borderWidth: 2.4 })
  sheet.page.drawSvgPath(starPath(radius * 0.29), { x, y: y + 2, color: ink.seal })
  const size = words.ring.length > 14 ? 10.5 : 13
  for (const { character, angle } of alongRing(words.ring)) {
    const baseline = radius - 6 - size
    const [dx, dy] = [Math.cos(angle) * baseline, Math.sin(angle) * baseline]
    sheet.turned(character, x + dx, y + dy, size, angle - Math.PI / 2, ink.seal)
  }
  const captionSize = 11
  sheet.text(words.caption, x - sheet.font.width(words.caption, captionSize) / 2, y - radius * 0.56, captionSize, {
    color: ink.seal,
    bold: true,
  })
  return [x - radius, y - radius, x + radius, y + radius]
}

/** Characters spread evenly over the upper arc, left to right; the arc grows with the number of characters, to 240°. */
function alongRing(words: string): { character: string; angle: number }[] {
  const characters = [...words]
  const span = (Math.min(240, 20 * Math.max(1, characters.length - 1)) * Math.PI) / 180
  const step = characters.length > 1 ? span / (characters.length - 1) : 0
  return characters.map((character, index) => ({ character, angle: Math.PI / 2 + span / 2 - step * index }))
}

function starPath(radius: number): string {
  const inner = radius * 0.382
  const points = Array.from({ length: 10 }, (_, index) => {
    const reach = index % 2 === 0 ? radius : inner
    const angle = (index * Math.PI) / 5
    return `${(Math.sin(angle) * reach).toFixed(2)} ${(-Math.cos(angle) * reach).toFixed(2)}`
  })
  return `M${points.join('L')}Z`
}
