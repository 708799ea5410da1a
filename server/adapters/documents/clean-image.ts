import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { KeptMaterial, MaterialRefusal } from '../../ports'
import { carriesSecondFormat } from './carries-second-format'
import { imageHints } from './image-hints'
import { type FileKind, sniff } from './sniff'

export interface ImageLimits {
  readonly maxBytes: number
  /** Width × height as the file declares it, before anything is decoded. */
  readonly maxPixels: number
  /** Pixels; a picture whose shorter side has fewer cannot be read by anybody. */
  readonly minSide: number
}

/** 64 megapixels: above the 50 of the phones of 2026 in full resolution, below what a function of 512 MB can bear. */
export const usualImageLimits: ImageLimits = { maxBytes: 10 * 1024 * 1024, maxPixels: 64_000_000, minSide: 200 }

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
const acceptedKinds: ReadonlySet<FileKind> = new Set(['jpeg', 'png', 'webp'])

// The function decodes one picture at a time; what libvips would keep for the next one only costs memory.
sharp.cache(false)

/**
 * Makes an honest picture of whatever a phone sent: sniffed, decoded, turned upright, re-encoded, without metadata.
 * Refused with a
 * code: anything but JPEG, PNG and WebP (also HEIC, which the image library cannot decode, and PDF), moving pictures,
 * polyglots,
 * damaged or truncated files, too many bytes or pixels. Never throws for what the file holds.
 */
export async function cleanImage(bytes: Uint8Array, limits: ImageLimits = usualImageLimits): Promise<CleanedImage> {
  const found = sniff(bytes)
  const refuse = (code: MaterialRefusal): CleanedImage => ({ ok: false, code, found })
  if (found === 'empty') return refuse('empty')
  if (bytes.length > limits.maxBytes) return refuse('too-large')
  if (!acceptedKinds.has(found)) return refuse('not-an-image')
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!header?.width || !header.height) return refuse('damaged')
  if (header.format !== found) return refuse('kind-differs')
  if ((header.pages ?? 1) > 1 || isMovingPng(bytes, found)) return refuse('animated')
  if (header.width * header.height > limits.maxPixels) return refuse('too-many-pixels')
  if (Math.min(header.width, header.height) < limits.minSide) return refuse('too-small')
  if (carriesSecondFormat(bytes, found)) return refuse('kind-differs')
  const decoded = await decode(bytes, limits).catch(() => undefined)
  if (!decoded) return refuse('damaged')
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

const decode = (bytes: Uint8Array, limits: ImageLimits) =>
  sharp(bytes, { failOn: 'error', limitInputPixels: limits.maxPixels })
    .autoOrient()
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality: 86 })
    .timeout({ seconds: 20 })
    .toBuffer({ resolveWithObject: true })

/** libvips reads only the first frame of an animated PNG and does not tell. */
function isMovingPng(bytes: Uint8Array, kind: FileKind): boolean {
  if (kind !== 'png') return false
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return file.subarray(0, Math.max(0, file.indexOf('IDAT'))).includes('acTL')
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
