import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { pictures } from './pictures'

let made: Promise<Uint8Array> | undefined

/** A picture no larger than is needed to be taken, for where it only has to be one: a full one costs a second to look at. */
export function smallPicture(): Promise<Uint8Array> {
  made ??= pictures().then(({ folder }) =>
    sharp(readFileSync(join(folder, 'id-front.jpg')))
      .resize(400)
      .jpeg({ quality: 80 })
      .toBuffer(),
  )
  return made
}
