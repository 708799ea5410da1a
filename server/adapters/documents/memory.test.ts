import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { cleanImage } from './clean-image'
import { cleanPdf } from './clean-pdf'

const megabyte = 1024 * 1024
const most = 100 * megabyte
const folder = mkdtempSync(join(tmpdir(), 'weights-'))
afterAll(() => rmSync(folder, { recursive: true }))

const plain = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 220, b: 210, alpha: 0.5 } } })

/** The same file with another width and height at this place of its header. */
function said(file: Buffer, at: number, size: 'height-first' | 'width-first', bytes: 2 | 4, side: number): Buffer {
  const changed = Buffer.from(file)
  for (const place of size === 'height-first' ? [at, at + bytes] : [at + bytes, at])
    changed.writeUIntBE(side, place, bytes)
  return changed
}
async function progressive(side: number): Promise<Buffer> {
  const small = await plain(400, 400).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer()
  return said(small, small.indexOf(Buffer.from([0xff, 0xc2])) + 5, 'height-first', 2, side)
}
async function interlaced(side: number): Promise<Buffer> {
  const small = await plain(400, 400, 4).toColourspace('rgb16').png({ progressive: true }).toBuffer()
  const large = said(small, 16, 'width-first', 4, side)
  large.writeUInt32BE(crc32(large.subarray(12, 29)), 29)
  return large
}
async function avif(side: number): Promise<Buffer> {
  const small = await plain(400, 400).avif({ effort: 0 }).toBuffer()
  return said(small, small.indexOf('ispe') + 8, 'width-first', 4, side)
}

/** A PDF of one page, with these objects beside it. */
function pdfWith(...others: Buffer[]): Buffer {
  return Buffer.concat([
    Buffer.from(
      '%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
        '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n',
    ),
    ...others,
    Buffer.from('trailer<</Size 9/Root 1 0 R>>\n%%EOF'),
  ])
}
const stream = (dict: string, content: Buffer) =>
  Buffer.concat([
    Buffer.from(`4 0 obj<<${dict}/Filter/FlateDecode/Length ${content.length}>>stream\n`),
    content,
    Buffer.from('\nendstream endobj\n'),
  ])
const inflatesTo = (megabytes: number) =>
  deflateSync(Buffer.concat([Buffer.from('5 0 ('), Buffer.alloc(megabytes * megabyte, 'A'), Buffer.from(')')]))

const files: [string, string, () => Promise<Buffer> | Buffer][] = [
  ['a photo of 50 megapixels', 'kept', () => plain(8160, 6144).jpeg({ quality: 60 }).toBuffer()],
  ['a progressive photo of 4,096 pixels', 'kept', () => plain(4096, 3072).jpeg({ progressive: true }).toBuffer()],
  ['a progressive photo of 8,000 × 8,000', 'too-heavy', () => progressive(8000)],
  ['an interlaced PNG of 16 bits', 'too-heavy', () => interlaced(7990)],
  ['an AVIF of 16 megapixels', 'too-heavy', () => avif(4000)],
  ['a PDF with objects of 8 MB', 'too-heavy', () => pdfWith(stream('/Type/ObjStm/N 1/First 4', inflatesTo(8)))],
  [
    'a PDF whose table has a thousand million lines',
    'too-heavy',
    () => pdfWith(stream('/Type/XRef/Size 9/W[1 1 1]/Index[0 1000000000]', deflateSync(Buffer.from([1, 1, 1])))),
  ],
  ['a PDF of a million numbers', 'too-heavy', () => pdfWith(Buffer.from(`4 0 obj[${'7 '.repeat(1_000_000)}]endobj\n`))],
  [
    'a PDF with one string of 4 MB',
    'too-heavy',
    () => pdfWith(Buffer.from(`4 0 obj(${'A'.repeat(4_000_000)})endobj\n`)),
  ],
]

test.each(files.filter(([, expected]) => expected !== 'kept'))(
  '%s is refused before it is taken apart',
  async (_, expected, make) => {
    const bytes = await make()
    const isPdf = bytes.subarray(0, 4).toString('latin1') === '%PDF'
    const result = await (isPdf ? cleanPdf(bytes, bytes.length) : cleanImage(bytes))
    expect(result).toMatchObject({ ok: false, code: expected })
  },
)

test('no file raises memory by more than 100 MB, and what would is refused as such', async () => {
  const made = await Promise.all(
    files.map(async ([name, expected, make], index) => {
      const path = join(folder, String(index))
      writeFileSync(path, await make())
      return { name, expected, path }
    }),
  )
  const weigh = ['--expose-gc', '--import', 'tsx', join(__dirname, 'testing/weigh-files.ts')]
  const { stdout } = await promisify(execFile)(process.execPath, [...weigh, ...made.map(({ path }) => path)])
  const said = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { path: string; result: string; rise: number })
  for (const { name, expected, path } of made) {
    const weighed = said.find(each => each.path === path)
    expect([name, weighed?.result]).toEqual([name, expected])
    const rise = Math.round((weighed?.rise ?? Number.NaN) / megabyte)
    expect([name, rise <= most / megabyte ? 'within' : `${rise} MB`]).toEqual([name, 'within'])
  }
}, 60_000)
