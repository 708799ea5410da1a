import { isoBox, isoBoxes } from './iso-boxes'
import type { PictureStructure } from './picture-structure'

/** Version and flags in front of a full box. */
const fullHead = 4
/** Bytes a pixel takes while a coded part is decoded: its planes, their copy, and RGB. */
const perCodedPixel = 6
/** The image library decodes AVIF whole, to planes and to RGB, and keeps both. */
const perAvifPixel = 12
const sequences = new Set(['msf1', 'hevc', 'hevx', 'avis'])

interface Size {
  width: number
  height: number
}

/**
 * Reads the boxes of HEIC and AVIF (ISO/IEC 23008-12): the size of the primary item, and that of the largest part that is decoded in one
 * go. A telephone cuts its HEIC into tiles of 512 pixels, so that next to nothing is held.
 */
export function heifStructure(file: Buffer): PictureStructure | undefined {
  const ends = [...isoBoxes(file)].map(({ end }) => end)
  const meta = isoBox(file, 'meta')?.subarray(fullHead)
  const primary = meta && isoBox(meta, 'pitm')
  const properties = meta && isoBox(meta, 'iprp')
  if (!meta || !primary || !properties) return undefined
  const sizes = sizesOf(properties)
  const id = primary.readUInt8(0) === 0 ? primary.readUInt16BE(fullHead) : primary.readUInt32BE(fullHead)
  const size = sizes.get(id)
  if (!size || size.width === 0 || size.height === 0) return undefined
  const brands = file.toString('latin1', 8, 12)
  const isAvif = isoBox(file, 'ftyp')?.includes('avif') === true
  const coded = [...codedItems(meta)].map(item => sizes.get(item) ?? size)
  const largest = Math.max(...coded.map(({ width, height }) => width * height), 0)
  return {
    ...size,
    moving: sequences.has(brands),
    holds: isAvif ? size.width * size.height * perAvifPixel : (largest || size.width * size.height) * perCodedPixel,
    besides: [...isoBoxes(file)].filter(({ type }) => type !== 'mdat').map(({ body }) => body),
    end: ends.at(-1) ?? file.length,
  }
}

/** `ispe` of every item that has one. */
function sizesOf(properties: Buffer): Map<number, Size> {
  const container = isoBox(properties, 'ipco')
  const sizes = new Map<number, Size>()
  if (!container) return sizes
  const all = [...isoBoxes(container)].map(({ type, body }) =>
    type === 'ispe' ? { width: body.readUInt32BE(fullHead), height: body.readUInt32BE(fullHead + 4) } : undefined,
  )
  for (const { type, body } of isoBoxes(properties)) {
    if (type !== 'ipma') continue
    const wideIds = body.readUInt8(0) > 0
    const wideIndexes = (body.readUInt8(3) & 1) !== 0
    let at = fullHead + 4
    for (let left = body.readUInt32BE(fullHead); left > 0; left -= 1) {
      const item = wideIds ? body.readUInt32BE(at) : body.readUInt16BE(at)
      at += wideIds ? 4 : 2
      const count = body.readUInt8(at)
      at += 1
      for (let index = 0; index < count; index += 1) {
        const property = wideIndexes ? body.readUInt16BE(at) & 0x7fff : body.readUInt8(at) & 0x7f
        at += wideIndexes ? 2 : 1
        const size = all[property - 1]
        if (size && !sizes.has(item)) sizes.set(item, size)
      }
    }
  }
  return sizes
}

/** Items that are coded pixels: not grids, metadata and the like. */
function* codedItems(meta: Buffer): Generator<number> {
  const list = isoBox(meta, 'iinf')
  if (!list) return
  const from = list.readUInt8(0) === 0 ? fullHead + 2 : fullHead + 4
  for (const { type, body } of isoBoxes(list, from)) {
    if (type !== 'infe') continue
    const wide = body.readUInt8(0) >= 3
    const item = wide ? body.readUInt32BE(fullHead) : body.readUInt16BE(fullHead)
    const kindAt = fullHead + (wide ? 4 : 2) + 2
    const kind = body.toString('latin1', kindAt, kindAt + 4)
    if (kind === 'hvc1' || kind === 'av01') yield item
  }
}
