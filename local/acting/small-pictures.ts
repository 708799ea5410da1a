import sharp from 'sharp'
import { pictures } from './pictures'

const made = new Map<string, Promise<Uint8Array>>()

/** The drawn album no larger than is needed to be taken, for where nobody looks at it: a full picture costs a second to look through. */
export const smallPictures = {
  read(file: string): Promise<Uint8Array> {
    const known = made.get(file) ?? shrunk(file)
    made.set(file, known)
    return known
  },
}

async function shrunk(file: string): Promise<Uint8Array> {
  const { read } = await pictures()
  return sharp(read(file)).resize(400).jpeg({ quality: 80 }).toBuffer()
}
