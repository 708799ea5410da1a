import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { makeSamples } from '../../../local/samples/make-samples'
import { samplePerson } from '../../../local/samples/sample-person'
import { cleanImage, usualImageLimits } from './clean-image'
import { MissingGlyphError, readDocumentFont } from './document-font'
import { viewingCopy } from './viewing-copy'

const fontFile = require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')

let folder: string
const sample = (name: string) => readFileSync(join(folder, name))
const clean = (name: string) => cleanImage(sample(name))

async function keptOf(name: string) {
  const result = await clean(name)
  if (!result.ok) throw new Error(`${name} refused: ${result.code}`)
  return result
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'))
  await makeSamples(folder, samplePerson)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a picture from a phone', () => {
  test.each([
    'id-front.jpg',
    'id-back.jpg',
    'debit-card.jpg',
    'retirement-booklet.jpg',
    'retirement-form-1.jpg',
    'retirement-form-2.jpg',
    'holding-card.jpg',
  ])('%s is kept as a JPEG, without a hint', async name => {
    const result = await keptOf(name)
    expect(result.hints).toEqual([])
    expect(result.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(result.rawSha256).not.toBe(result.sha256)
    expect((await sharp(result.kept).metadata()).format).toBe('jpeg')
  })

  test('stands upright and has lost camera, place and every other metadata', async () => {
    expect((await sharp(sample('id-front-with-place.jpg')).metadata()).exif).toBeDefined()
    const result = await keptOf('id-front-with-place.jpg')
    const after = await sharp(result.kept).metadata()
    expect(after.exif ?? after.xmp ?? after.iptc ?? after.orientation).toBeUndefined()
    expect(Buffer.from(result.kept).includes('SAMPLE PHONE')).toBe(false)
    expect([result.width, result.height]).toEqual([1600, 1120])
  })

  test('is made smaller when its longer side exceeds 2,400 pixels, and never larger', async () => {
    const large = await sharp(sample('id-front.jpg')).resize(4000).jpeg().toBuffer()
    const result = await cleanImage(large)
    expect(result).toMatchObject({ ok: true, width: 2400, height: 1680 })
  })

  test('is taken as PNG with transparency and as WebP', async () => {
    const picture = sharp(sample('id-front.jpg')).resize(900)
    expect((await cleanImage(await picture.clone().ensureAlpha(0.5).png().toBuffer())).ok).toBe(true)
    expect((await cleanImage(await picture.clone().webp().toBuffer())).ok).toBe(true)
  })

  test('with a film after its end, as some phones append, is kept without it', async () => {
    const film = Buffer.concat([sample('id-front.jpg'), Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(5000, 7)])
    const result = await cleanImage(film)
    expect(result.ok && Buffer.from(result.kept).includes('ftypmp42')).toBe(false)
    expect(result.ok).toBe(true)
  })

  test('gets a hint when blurred or dark, and is still kept', async () => {
    expect((await keptOf('id-front-blurred.jpg')).hints).toEqual(['blurred'])
    expect((await keptOf('id-front-dark.jpg')).hints).toContain('dark')
  })
})

describe('a file that is refused', () => {
  test.each([
    ['bad-empty.jpg', 'empty', 'empty'],
    ['bad-svg-as.jpg', 'not-an-image', 'svg'],
    ['bad-words.jpg', 'not-an-image', 'unknown'],
    ['bad-encrypted.pdf', 'not-an-image', 'pdf'],
    ['bad-photo.heic', 'damaged', 'heic'],
    ['bad-html-after.png', 'kind-differs', 'png'],
    ['bad-moving.webp', 'animated', 'webp'],
    ['bad-truncated.jpg', 'damaged', 'jpeg'],
    ['bad-flood.png', 'too-many-pixels', 'png'],
    ['bad-tiny.jpg', 'too-small', 'jpeg'],
  ])('%s is refused as %s', async (name, code, found) => {
    expect(await clean(name)).toEqual({ ok: false, code, found })
  })

  test('too many bytes are refused before anything is read', async () => {
    const result = await cleanImage(sample('id-front.jpg'), { ...usualImageLimits, maxBytes: 1000 })
    expect(result).toMatchObject({ ok: false, code: 'too-large' })
  })

  test('a photo of 80 megapixels is refused as too many pixels', async () => {
    const photo = await sharp({ create: { width: 10_000, height: 8_000, channels: 3, background: '#789' } })
      .jpeg({ quality: 30 })
      .toBuffer()
    expect(await cleanImage(photo)).toEqual({ ok: false, code: 'too-many-pixels', found: 'jpeg' })
  })

  test('a good photo whose pixels happen to spell a page is kept, and one that says so in its comment is not', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const photo = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#888', noise } })
      .jpeg({ quality: 95 })
      .toBuffer()
    for (const word of ['<svg>', '<?php', '<html ', '%PDF-1.4', 'PK\x05\x06']) {
      const spelling = Buffer.from(photo)
      spelling.write(word, photo.length >> 1, 'latin1')
      expect([word, (await cleanImage(spelling)).ok]).toEqual([word, true])
    }
    const page = Buffer.from('<!doctype html><p>x</p>')
    expect(await cleanImage(Buffer.concat([photo, Buffer.from('\n '), page]))).toMatchObject({ code: 'kind-differs' })
    expect(await cleanImage(Buffer.concat([photo, Buffer.from('%PDF-1.4\n')]))).toMatchObject({ code: 'kind-differs' })
  })

  test('what follows a picture by the way phones and editors leave it is dropped', async () => {
    const png = await sharp(sample('id-front.jpg')).resize(900).png().toBuffer()
    const cropped = await cleanImage(Buffer.concat([png, png.subarray(3000, -20)]))
    expect(cropped.ok).toBe(true)
  })

  test('an archive hidden behind a picture is found', async () => {
    const end = Buffer.alloc(22)
    end.write('PK\x05\x06', 'latin1')
    expect(await cleanImage(Buffer.concat([sample('id-front.jpg'), end]))).toMatchObject({ code: 'kind-differs' })
  })

  test('a script in a comment inside a picture is found', async () => {
    const picture = sample('id-front.jpg')
    const comment = Buffer.from('<script>1</script>')
    const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, comment.length + 2]), comment])
    const carrying = Buffer.concat([picture.subarray(0, 2), segment, picture.subarray(2)])
    expect(await cleanImage(carrying)).toMatchObject({ code: 'kind-differs' })
  })

  test('no cut or flipped byte of the first kilobyte makes it throw', async () => {
    const picture = await sharp(sample('id-front.jpg')).resize(300).png().toBuffer()
    for (let place = 0; place < 200; place += 3) {
      const changed = Buffer.from(picture)
      changed[place] = (changed[place] ?? 0) ^ 0x55
      expect(typeof (await cleanImage(changed)).ok).toBe('boolean')
      expect((await cleanImage(picture.subarray(0, place))).ok).toBe(false)
    }
  })
})

describe('a viewing copy', () => {
  const lines = ['仅供办理住房公积金业务使用', 'HS26-1122-4K7Q　2026-11-22']

  test('carries the burnt-in lines in every quarter of the picture, at the same size', async () => {
    const font = await readDocumentFont(fontFile)
    const { kept, width, height } = await keptOf('retirement-form-1.jpg')
    const copy = await viewingCopy(kept, lines, font)
    expect(await sharp(copy).metadata()).toMatchObject({ format: 'jpeg', width, height })
    const [before, after] = await Promise.all([kept, copy].map(image => sharp(image).greyscale().raw().toBuffer()))
    for (const [left, top] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const) {
      let changed = 0
      for (let y = 0; y < height / 2; y++)
        for (let x = 0; x < width / 2; x++) {
          const at = Math.floor(y + (top * height) / 2) * width + Math.floor(x + (left * width) / 2)
          if (Math.abs((before?.[at] ?? 0) - (after?.[at] ?? 0)) > 24) changed++
        }
      expect(changed / ((width * height) / 4)).toBeGreaterThan(0.01)
    }
  })

  test('is not made when a line cannot be written', async () => {
    const { kept } = await keptOf('id-front.jpg')
    await expect(viewingCopy(kept, ['😀'], await readDocumentFont(fontFile))).rejects.toBeInstanceOf(MissingGlyphError)
  })
})
