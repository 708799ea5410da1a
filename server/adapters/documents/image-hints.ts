import sharp from 'sharp'
import type { KeptMaterial } from '../../ports'

/** Measured on a grey copy of this size, so that every camera is judged alike. */
const measuredSide = 800
const tiles = 8

/**
 * Bounds found with the sample pictures, sharp and spoiled; they only advise the person, nothing is refused by them.
 */
const bounds = { sharpness: 100, dark: 60, bright: 250, small: 700 }

/**
 * Is the picture likely to be hard to read?
 * - sharpness: variance of the Laplacian in the sharpest eighth of the picture (paper and table around a card are
 * smooth)
 * - brightness: mean grey, 0 black to 255 white
 */
export async function imageHints(
  jpeg: Uint8Array,
): Promise<{ hints: KeptMaterial['hints']; measured: { sharpness: number; brightness: number } }> {
  const { width = 0, height = 0 } = await sharp(jpeg).metadata()
  const { data, info } = await sharp(jpeg)
    .resize(measuredSide, measuredSide, { fit: 'inside' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const brightness = mean(data)
  const sharpness = sharpestTiles(data, info.width, info.height)
  const hints = [
    sharpness < bounds.sharpness ? ('blurred' as const) : undefined,
    brightness < bounds.dark ? ('dark' as const) : undefined,
    brightness > bounds.bright ? ('bright' as const) : undefined,
    Math.min(width, height) < bounds.small ? ('small' as const) : undefined,
  ].filter(hint => hint !== undefined)
  return { hints, measured: { sharpness: Math.round(sharpness), brightness: Math.round(brightness) } }
}

function sharpestTiles(grey: Uint8Array, width: number, height: number): number {
  const variances: number[] = []
  for (let row = 0; row < tiles; row++)
    for (let column = 0; column < tiles; column++) {
      const values = laplacian(grey, width, {
        left: Math.max(1, Math.floor((width * column) / tiles)),
        right: Math.min(width - 1, Math.floor((width * (column + 1)) / tiles)),
        top: Math.max(1, Math.floor((height * row) / tiles)),
        bottom: Math.min(height - 1, Math.floor((height * (row + 1)) / tiles)),
      })
      const average = mean(values)
      variances.push(mean(values.map(value => (value - average) ** 2)))
    }
  const sharpest = variances.sort((one, other) => other - one).slice(0, (tiles * tiles) / 8)
  return mean(sharpest)
}

function laplacian(
  grey: Uint8Array,
  width: number,
  area: { left: number; right: number; top: number; bottom: number },
): number[] {
  const at = (index: number) => grey[index] ?? 0
  const values: number[] = []
  for (let y = area.top; y < area.bottom; y++)
    for (let x = area.left; x < area.right; x++) {
      const i = y * width + x
      values.push(at(i - 1) + at(i + 1) + at(i - width) + at(i + width) - 4 * at(i))
    }
  return values
}

function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index] ?? 0
  return values.length === 0 ? 0 : sum / values.length
}
