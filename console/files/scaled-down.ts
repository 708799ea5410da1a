/** Longer side of what is sent, pixels; every letter of a page can be read in it. */
const longestSide = 4096
const quality = 0.88

/**
 * A picture no larger than is needed, upright, as JPEG.
 * @returns the file itself when it is small enough, or this browser cannot read it (HEIC)
 */
export async function scaledDown(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!bitmap) return file
  try {
    const scale = longestSide / Math.max(bitmap.width, bitmap.height)
    if (scale >= 1) return file
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(bitmap.width * scale)
    canvas.height = Math.round(bitmap.height * scale)
    const brush = canvas.getContext('2d')
    if (!brush) return file
    brush.fillStyle = 'white'
    brush.fillRect(0, 0, canvas.width, canvas.height)
    brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    return (await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', quality))) ?? file
  } finally {
    bitmap.close()
  }
}
