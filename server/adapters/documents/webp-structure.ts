import type { PictureStructure } from './picture-structure'

const headBytes = 12
const animationFlag = 0x02
const ofPixels = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'])

/** Walks the chunks of the RIFF container. A lossless picture is held whole, and so is an alpha channel; a lossy one comes in rows. */
export function webpStructure(file: Buffer): PictureStructure | undefined {
  const besides: Uint8Array[] = []
  let canvas: { width: number; height: number } | undefined
  let frame: { width: number; height: number } | undefined
  let moving = false
  let perPixel = 0
  const end = Math.min(file.length, file.readUInt32LE(4) + 8)
  for (let at = headBytes; at + 8 <= end; ) {
    const name = file.toString('latin1', at, at + 4)
    const length = file.readUInt32LE(at + 4)
    const body = file.subarray(at + 8, Math.min(at + 8 + length, end))
    if (name === 'VP8X') {
      canvas = { width: 1 + body.readUIntLE(4, 3), height: 1 + body.readUIntLE(7, 3) }
      moving ||= (body.readUInt8(0) & animationFlag) !== 0
    }
    if (name === 'ANIM' || name === 'ANMF') moving = true
    if (name === 'VP8 ') frame = { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff }
    if (name === 'VP8L') {
      const bits = body.readUInt32LE(1)
      frame = { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
      perPixel = 4
    }
    if (name === 'ALPH') perPixel = Math.max(perPixel, 1)
    if (!ofPixels.has(name)) besides.push(body)
    at += 8 + length + (length % 2)
  }
  const size = frame ?? canvas
  if (!size || size.width === 0 || size.height === 0) return undefined
  return { ...size, moving, holds: size.width * size.height * perPixel, besides, end }
}
