import type { FileKind } from '../../../core/domain/files/sniff'
import { heifStructure } from './heif-structure'
import { jpegStructure } from './jpeg-structure'
import { pngStructure } from './png-structure'
import { webpStructure } from './webp-structure'

/** A picture as its own headers describe it, read without decoding a pixel. */
export interface PictureStructure {
  readonly width: number
  readonly height: number
  /** More than one frame. */
  readonly moving: boolean
  /**
   * Bytes a decoder must hold at once for this picture, beyond the few rows that any picture takes: the whole of it when it is stored
   * in several passes over the same place, next to nothing when it comes row by row.
   */
  readonly holds: number
  /** Parts that are no pixels: comments, metadata, unknown chunks. */
  readonly besides: readonly Uint8Array[]
  /** Where the picture ends; what follows belongs to nobody. */
  readonly end: number
}

/** @returns nothing when the headers do not hold together, or the kind is none of ours */
export function pictureStructure(bytes: Uint8Array, kind: FileKind): PictureStructure | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    switch (kind) {
      case 'jpeg':
        return jpegStructure(file)
      case 'png':
        return pngStructure(file)
      case 'webp':
        return webpStructure(file)
      case 'heic':
      case 'avif':
        return heifStructure(file)
      default:
        return undefined
    }
  } catch (error) {
    // A length that points past the end.
    if ((error as Error).name === 'RangeError') return undefined
    throw error
  }
}
