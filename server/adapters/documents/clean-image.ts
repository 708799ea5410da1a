import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { type FileKind, sniff } from '../../../core/domain/files/sniff'
import type { KeptMaterial, MaterialRefusal } from '../../ports'
import { carriesSecondFormat } from './carries-second-format'
import { decodeHeic } from './decode-heic'
import { imageHints } from './image-hints'
import { pictureStructure } from './picture-structure'

export interface ImageLimits {
  readonly maxBytes: number
  /** Width × height as the file declares it, before anything is decoded. */
  readonly maxPixels: number
  /** Bytes the decoder may hold at once, as the headers let expect. */
  readonly maxHeld: number
  /** Pixels; a picture whose shorter side has fewer cannot be read by anybody. */
  readonly minSide: number
}

/**
 * 64 megapixels: above the 50 of the phones of 2026 in full resolution, which come row by row. 52 megabytes held at once: with the 45 that
 * any picture takes, one raises the memory of the process by less than 100; a progressive picture of 4,096 × 3,072 fits.
 */
export const usualImageLimits: ImageLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxPixels: 64_000_000,
  maxHeld: 52_000_000,
  minSide: 200,
}

export type CleanedImage =
  | {
      readonly ok: true
      /** JPEG, sRGB, upright, longer side at most 2,400 pixels, no metadata. */
      readonly kept: Uint8Array
      readonly width: number
      readonly height: number
      /** Of `kept`, hexadecimal. */
      readonly sha256: string
      /** Of the file as sent. */
      readonly rawSha256: string
      readonly hints: KeptMaterial['hints']
      /** What the hints were taken from, for the record. */
      readonly measured: { readonly sharpness: number; readonly brightness: number }
    }
  | { readonly ok: false; readonly code: MaterialRefusal; readonly found: FileKind }

const longestSide = 2400
const mostSeconds = 10
const acceptedKinds: ReadonlySet<FileKind> = new Set(['jpeg', 'png', 'webp', 'heic', 'avif'])

// The function decodes one picture at a time; what libvips would keep for the next one only costs memory.
sharp.cache(false)

/**
 * Makes an honest picture of whatever a phone sent: sniffed, its headers read, decoded, turned upright, re-encoded, without metadata.
 * Refused with a code: anything but JPEG, PNG, WebP, HEIC and AVIF, moving pictures, polyglots, damaged or truncated files, too many
 * bytes or pixels, or more memory than one picture may take. Never throws for what the file holds.
 */
export async function cleanImage(bytes: Uint8Array, limits: ImageLimits = usualImageLimits): Promise<CleanedImage> {
  const found = sniff(bytes)
  const refuse = (code: MaterialRefusal): CleanedImage => ({ ok: false, code, found })
  if (found === 'empty') return refuse('empty')
  if (bytes.length > limits.maxBytes) return refuse('too-large')
  if (!acceptedKinds.has(found)) return refuse('not-an-image')
  const structure = pictureStructure(bytes, found)
  if (!structure) return refuse('damaged')
  if (structure.moving) return refuse('animated')
  if (structure.width * structure.height > limits.maxPixels) return refuse('too-many-pixels')
  if (Math.min(structure.width, structure.height) < limits.minSide) return refuse('too-small')
  if (structure.holds > limits.maxHeld) return refuse('too-heavy')
  if (carriesSecondFormat(bytes, structure)) return refuse('kind-differs')
  const decoded = await decode(bytes, found, limits).catch(whyNot)
  if (typeof decoded === 'string') return refuse(decoded)
  const { data: kept, info } = decoded
  const { hints, measured } = await imageHints(kept)
  return {
    ok: true,
    kept,
    width: info.width,
    height: info.height,
    sha256: sha256(kept),
    rawSha256: sha256(bytes),
    hints,
    measured,
  }
}

async function decode(bytes: Uint8Array, kind: FileKind, limits: ImageLimits) {
  const options = { failOn: 'error', limitInputPixels: limits.maxPixels } as const
  const source = kind === 'heic' ? await decodeHeic(bytes) : undefined
  const picture = source
    ? sharp(source.pixels, { ...options, raw: { width: source.width, height: source.height, channels: 3 } })
    : sharp(bytes, options).autoOrient()
  return picture
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality: 86 })
    .timeout({ seconds: mostSeconds })
    .toBuffer({ resolveWithObject: true })
}

/** What takes too long is not broken. */
const whyNot = (error: unknown): MaterialRefusal => (/timeout/i.test(String(error)) ? 'too-heavy' : 'damaged')

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
