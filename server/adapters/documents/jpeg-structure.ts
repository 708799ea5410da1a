import type { PictureStructure } from './picture-structure'

const blockSide = 8
/** A coefficient of a block, as libjpeg keeps it. */
const coefficientBytes = 2
/** Honest progressive pictures have about ten; each costs a pass over all of it. */
const mostScans = 100

const startOfScan = 0xda
const endOfImage = 0xd9
const comment = 0xfe
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const isRowByRow = (marker: number) => marker === 0xc0 || marker === 0xc1

interface Frame {
  width: number
  height: number
  rowByRow: boolean
  components: number
  /** Bytes of all coefficients together. */
  coefficients: number
}

/**
 * Walks the markers (ITU-T T.81, annex B). A progressive picture, and one whose colours come in scans of their own, is held whole as
 * coefficients until the last scan; any other is decoded row by row.
 */
export function jpegStructure(file: Buffer): PictureStructure | undefined {
  const besides: Uint8Array[] = []
  let frame: Frame | undefined
  let scans = 0
  let interleaved = true
  let at = 2
  let end = file.length
  while (at + 1 < file.length) {
    at = nextMarker(file, at)
    const marker = file[at + 1]
    if (marker === undefined) break
    at += 2
    if (marker === endOfImage) {
      end = at
      break
    }
    if (standsAlone(marker)) continue
    if (at + 2 > file.length) break
    const length = file.readUInt16BE(at)
    const body = file.subarray(at + 2, at + length)
    if (isFrame(marker)) frame ??= readFrame(body, isRowByRow(marker))
    if (marker === startOfScan) {
      scans += 1
      interleaved &&= body[0] === frame?.components
    }
    if (marker === comment || (marker >= 0xe0 && marker <= 0xef)) besides.push(body)
    at += Math.max(2, length)
  }
  if (!frame) return undefined
  const { width, height, coefficients, rowByRow } = frame
  const whole = scans > mostScans ? Number.POSITIVE_INFINITY : coefficients
  return { width, height, moving: false, holds: rowByRow && interleaved ? 0 : whole, besides, end }
}

/** The next marker from here on: inside a scan, `ff 00` is a pixel and `ff d0`–`ff d7` keep step. */
function nextMarker(file: Buffer, from: number): number {
  let at = file.indexOf(0xff, from)
  while (at >= 0) {
    const next = file[at + 1]
    if (next !== 0 && next !== 0xff && !(next !== undefined && next >= 0xd0 && next <= 0xd7)) return at
    at = file.indexOf(0xff, at + 1)
  }
  return file.length
}

function readFrame(body: Buffer, rowByRow: boolean): Frame {
  const [height, width, components] = [body.readUInt16BE(1), body.readUInt16BE(3), body.readUInt8(5)]
  const factors = Array.from({ length: components }, (_, index) => body.readUInt8(6 + index * 3 + 1))
  const widest = Math.max(1, ...factors.map(factor => factor >> 4))
  const tallest = Math.max(1, ...factors.map(factor => factor & 15))
  const blocks = (length: number, factor: number, most: number) => Math.ceil((length * factor) / most / blockSide)
  const coefficients = factors.reduce(
    (sum, factor) => sum + blocks(width, factor >> 4, widest) * blocks(height, factor & 15, tallest),
    0,
  )
  return {
    width,
    height,
    rowByRow,
    components,
    coefficients: coefficients * blockSide * blockSide * coefficientBytes,
  }
}
