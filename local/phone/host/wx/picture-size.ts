export interface PictureSize {
  width: number
  height: number
  type: 'png' | 'jpeg' | 'webp' | 'gif' | 'svg' | 'unknown'
}

/** Size of a picture in px read from its header; zeros when the bytes are no picture this phone knows. */
export function pictureSize(bytes: Uint8Array): PictureSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length))
  if (bytes.length > 24 && text(1, 3) === 'PNG')
    return { width: view.getUint32(16), height: view.getUint32(20), type: 'png' }
  if (bytes.length > 10 && text(0, 3) === 'GIF')
    return { width: view.getUint16(6, true), height: view.getUint16(8, true), type: 'gif' }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegSize(view)
  if (bytes.length > 30 && text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP') return webpSize(view, text(12, 4))
  const head = text(0, 400)
  if (head.includes('<svg')) {
    const [, , width, height] = (/viewBox="([^"]+)"/.exec(head)?.[1] ?? '').split(/\s+/).map(Number)
    return { width: width ?? 0, height: height ?? 0, type: 'svg' }
  }
  return { width: 0, height: 0, type: 'unknown' }
}

function jpegSize(view: DataView): PictureSize {
  for (let at = 2; at + 9 < view.byteLength; ) {
    const marker = view.getUint16(at)
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), type: 'jpeg' }
    at += 2 + view.getUint16(at + 2)
  }
  return { width: 0, height: 0, type: 'jpeg' }
}

function webpSize(view: DataView, kind: string): PictureSize {
  if (kind === 'VP8X')
    return {
      width: 1 + (view.getUint32(24, true) & 0xffffff),
      height: 1 + (view.getUint32(26, true) >>> 8),
      type: 'webp',
    }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff), type: 'webp' }
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, type: 'webp' }
}
