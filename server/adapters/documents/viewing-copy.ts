import sharp from 'sharp'
import type { DocumentFont } from './document-font'

/** Degrees; rising to the right, across the lines of any paper. */
const slope = -24

/**
 * Burns lines into a picture, slanting and repeated all over, so that no part of it can be used elsewhere. The lines
 * are drawn as
 * outlines from the font: no font need be installed where this runs.
 * @param kept a picture `cleanImage` returned
 * @param lines such as the permitted use, the case number, the day; each becomes one line of the block
 * @returns JPEG of the same size
 * @throws MissingGlyphError
 */
export async function viewingCopy(kept: Uint8Array, lines: readonly string[], font: DocumentFont): Promise<Uint8Array> {
  const { width = 0, height = 0 } = await sharp(kept).metadata()
  const overlay = Buffer.from(watermark(width, height, lines, font))
  return sharp(kept)
    .composite([{ input: overlay, top: 0, left: 0 }])
    .jpeg({ quality: 82 })
    .toBuffer()
}

function watermark(width: number, height: number, lines: readonly string[], font: DocumentFont): string {
  const size = Math.max(14, Math.round(Math.max(width, height) / 42))
  const outlines = lines.map(line => font.outline(line))
  const scale = size / (outlines[0]?.unitsPerEm ?? 1000)
  const block = outlines
    .map(
      ({ path }, index) =>
        `<path transform="translate(0 ${index * size * 1.5}) scale(${scale} ${-scale})" d="${path}"/>`,
    )
    .join('')
  const blockWidth = Math.max(0, ...outlines.map(outline => outline.width * scale))
  const [stepX, stepY] = [blockWidth + size * 3, size * (lines.length * 1.5 + 5.5)]
  const reach = Math.hypot(width, height) / 2
  const uses: string[] = []
  for (let row = 0, y = -reach; y < reach + stepY; y += stepY, row++)
    for (let x = -reach - (row % 2) * (stepX / 2); x < reach; x += stepX)
      uses.push(`<use href="#block" x="${x.toFixed(1)}" y="${y.toFixed(1)}"/>`)
  const stroke = (size * 0.09) / scale
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<defs><g id="block" stroke-width="${stroke.toFixed(0)}" stroke-linejoin="round" paint-order="stroke">${block}</g></defs>` +
    `<g transform="translate(${width / 2} ${height / 2}) rotate(${slope})" fill="#1f2329" fill-opacity="0.32" stroke="#fff" stroke-opacity="0.3">` +
    `${uses.join('')}</g></svg>`
  )
}
