import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

/** Largest picture the documents carry, in bytes. */
const most = 200_000

/** Keeps a picture of a screen as a small PNG. @throws when it stays larger than the documents carry */
export async function savePicture(folder: string, name: string, taken: Buffer): Promise<void> {
  const small = await sharp(taken).png({ palette: true, quality: 90, effort: 10, compressionLevel: 9 }).toBuffer()
  if (small.length > most) throw new Error(`${name}.png has ${small.length} bytes, more than ${most}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.png`), small)
  console.log(`${name}.png ${Math.ceil(small.length / 1024)} KiB`)
}
