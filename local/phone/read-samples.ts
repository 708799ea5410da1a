import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { MediaFile } from './host/phone-options'

export const pictureTypes: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
}

/** How a sample picture is called in the picker; files without a title go by their file name. */
export interface SampleTitle {
  file: string
  title: string
}

/**
 * The sample pictures of a folder, for `setNextMedia` and for the picker. With titles only those files are offered, in
 * that order.
 */
export function readSamples(sampleDir: string, titles?: readonly SampleTitle[]): MediaFile[] {
  return listSamples(sampleDir, titles).map(({ file, title }) => ({
    name: title,
    mime: pictureTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
    base64: readFileSync(join(sampleDir, file)).toString('base64'),
  }))
}

/** Names only, for a page that fetches a picture when it is chosen. */
export function listSamples(sampleDir: string, titles?: readonly SampleTitle[]): readonly SampleTitle[] {
  if (titles) return titles.filter(({ file }) => existsSync(join(sampleDir, file)))
  if (!existsSync(sampleDir)) return []
  return readdirSync(sampleDir)
    .filter(file => pictureTypes[extname(file).toLowerCase()])
    .sort()
    .map(file => ({ file, title: basename(file, extname(file)) }))
}
