import type { FileRefusal } from '../core/domain/files/file-refusal'
import { type FileKind, sniff, sniffedBytes } from '../core/domain/files/sniff'
import { firstBytes, type PickedPicture, scaledDown } from './phone'

/** Longer side of what is sent, pixels: every letter of a page can be read in it, and it is sent in seconds. */
const longestSide = 4096

export type PictureType = 'jpg' | 'png' | 'heic' | 'webp' | 'avif'
const types: Partial<Record<FileKind, PictureType>> = {
  jpeg: 'jpg',
  png: 'png',
  heic: 'heic',
  webp: 'webp',
  avif: 'avif',
}

export type ReadyPicture =
  | { ok: true; picture: PickedPicture & { type: PictureType } }
  | { ok: false; why: Extract<FileRefusal, 'empty' | 'not-an-image' | 'too-large'> }

/**
 * A picture as it is sent: told by its bytes what it is, and made smaller if need be. Telephones give pictures any ending or none.
 * @param maxBytes of what is sent, not of what was picked
 */
export async function readyPicture(picked: PickedPicture, maxBytes: number): Promise<ReadyPicture> {
  const kindOf = async (picture: PickedPicture) => sniff(await firstBytes(picture.path, sniffedBytes))
  const kind = await kindOf(picked)
  const own = types[kind]
  if (!own) return { ok: false, why: kind === 'empty' ? 'empty' : 'not-an-image' }
  const smaller = await scaledDown(picked, longestSide)
  const made = types[await kindOf(smaller)]
  const sent = made ? { ...smaller, type: made } : { ...picked, type: own }
  return sent.bytes > maxBytes ? { ok: false, why: 'too-large' } : { ok: true, picture: sent }
}
