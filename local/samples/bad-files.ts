import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/**
 * Files a careless or hostile phone might send, each made from a good picture. None holds anything that works as an
 * attack.
 */
export async function badFiles(good: Buffer): Promise<Record<string, Buffer>> {
  const small = await sharp(good).resize(800).png().toBuffer()
  const frame = await sharp(good).resize(400).toBuffer()
  return {
    'bad-svg-as.jpg': Buffer.from(
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600"/></svg>',
    ),
    'bad-html-after.png': Buffer.concat([small, Buffer.from('<!doctype html><script>document.title="样本"</script>')]),
    'bad-truncated.jpg': good.subarray(0, Math.floor(good.length * 0.6)),
    'bad-empty.jpg': Buffer.alloc(0),
    'bad-flood.png': floodPng(20_000),
    'bad-encrypted.pdf': encryptedPdf(),
    'bad-moving.webp': await sharp([frame, await sharp(frame).negate().toBuffer()], { join: { animated: true } })
      .webp()
      .toBuffer(),
    'bad-photo.heic': Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypheic\0\0\0\0mif1heic'),
      Buffer.alloc(2000),
    ]),
    'bad-tiny.jpg': await sharp(good).resize(90).jpeg().toBuffer(),
    'bad-words.jpg': Buffer.from('这不是照片'.repeat(40)),
  }
}

/** A black one-bit picture of `side` × `side` pixels: 50 KB here, 400 million pixels for whoever decodes it. */
function floodPng(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const rows = Buffer.alloc(side * (Math.ceil(side / 8) + 1))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function encryptedPdf(): Buffer {
  return Buffer.from(
    '%PDF-1.6\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
      '3 0 obj<</Filter/Standard/V 4/R 4/Length 128/P -1028>>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R/Size 4>>\n%%EOF\n',
  )
}
