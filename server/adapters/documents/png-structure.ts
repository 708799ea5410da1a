import type { PictureStructure } from './picture-structure'

const signatureBytes = 8
/** Samples a pixel by colour type: grey, RGB, palette, grey with alpha, RGB with alpha. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** Rows the image library holds of a picture it makes smaller, measured with 0.35 of sharp. */
const rowsHeld = 1300

/** Chunks that hold pixels, or what pixels need; the rest is somebody's words. */
const ofPixels = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'fdAT'])

/** Walks the chunks. An interlaced picture is held whole, and so is one that has yet to be turned upright. */
export function pngStructure(file: Buffer): PictureStructure | undefined {
  const besides: Uint8Array[] = []
  let moving = false
  let turned = false
  let end = file.length
  for (let at = signatureBytes; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at)
    const name = file.toString('latin1', at + 4, at + 8)
    const next = at + 12 + length
    if (name === 'acTL') moving = true
    if (name === 'eXIf') turned = true
    if (!ofPixels.has(name)) besides.push(file.subarray(at + 8, Math.min(next - 4, file.length)))
    at = next
    if (name === 'IEND') {
      end = Math.min(next, file.length)
      break
    }
  }
  const [width, height, depth] = [file.readUInt32BE(16), file.readUInt32BE(20), file.readUInt8(24)]
  const perPixel = samples[file.readUInt8(25)]
  const interlaced = file.readUInt8(28) !== 0
  if (!perPixel || width === 0 || height === 0) return undefined
  // Palettes become RGB, less than a byte becomes a byte.
  const decoded = (perPixel === 1 && file.readUInt8(25) === 3 ? 3 : perPixel) * (depth === 16 ? 2 : 1)
  const rows = interlaced || turned ? height : Math.min(height, rowsHeld)
  return { width, height, moving, holds: width * rows * decoded, besides, end }
}
