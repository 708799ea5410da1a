import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import type { Day } from '../../core/domain/values/day'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import { makePki } from '../../local/pki/make-pki'
import type { Documents, Paper } from '../ports'
import { memoryPorts } from '../usecases/testing/memory-ports'
import { documentsFrom } from './cloud-documents'
import { sealKeyFromPem } from './seal/seal-key'

const font = require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
const folder = mkdtempSync(join(tmpdir(), 'documents-'))
const request = {
  uploadPath: 'quarantine/a.jpg',
  keptPath: 'kept/a.jpg',
  viewPath: 'view/a.jpg',
  maxBytes: 5_000_000,
  lines: ['仅供办理住房公积金业务使用'],
}
const paper: Paper = {
  kind: 'deposit-certificate',
  title: '住房公积金缴存证明',
  number: 'HSZM-0001',
  centre: { name: '黄石市住房公积金中心', phone: '12329', code: '420200' as CentreCode },
  rows: [{ label: '姓名', value: '王建国' }],
  statement: '兹证明以上内容属实。',
  issuedOn: '2026-11-22' as Day,
}
let documents: Documents
let files: ReturnType<typeof memoryPorts>['files']

beforeAll(async () => {
  const { seal } = (await makePki(folder)).centres.huangshi
  const seals = new Map([['420200' as CentreCode, sealKeyFromPem(seal.keyPem, seal.chainPem)]])
  files = memoryPorts().files
  documents = documentsFrom(files, seals, font)
})
beforeEach(() => files.kept.clear())
afterAll(() => rmSync(folder, { recursive: true }))

const picture = () =>
  sharp({ create: { width: 900, height: 700, channels: 3, background: '#9ab' } })
    .jpeg()
    .toBuffer()
const now = () => new Date().toISOString() as Instant

describe('keeping a picture', () => {
  test('writes the kept and the viewing copy and leaves nothing in quarantine', async () => {
    await files.put(request.uploadPath, await picture())
    const answer = await documents.keepImage(request)
    expect(answer).toMatchObject({
      kind: 'yes',
      value: { kind: 'kept', material: { keptPath: 'kept/a.jpg', width: 900 } },
    })
    expect([...files.kept.keys()].sort()).toEqual(['kept/a.jpg', 'view/a.jpg'])
  })

  test('of what is no picture keeps nothing, and deletes it', async () => {
    await files.put(request.uploadPath, Buffer.from('<svg onload=alert(1)>'))
    expect(await documents.keepImage(request)).toEqual({
      kind: 'yes',
      value: { kind: 'refused', code: 'not-an-image' },
    })
    expect(files.kept.size).toBe(0)
  })

  test('deletes the upload even when the copies cannot be written', async () => {
    await files.put(request.uploadPath, await picture())
    const broken = documentsFrom(
      {
        ...files,
        remove: files.remove,
        get: files.get,
        idOf: files.idOf,
        link: files.link,
        put: () => Promise.reject(new Error('storage away')),
      },
      new Map(),
      font,
    )
    await expect(broken.keepImage(request)).rejects.toThrow('storage away')
    expect(files.kept.has(request.uploadPath)).toBe(false)
  })

  test('says so when nothing was uploaded', async () => {
    expect(await documents.keepImage(request)).toMatchObject({ kind: 'no', code: 'upload-missing' })
  })
})

describe('keeping the pages of a scan', () => {
  const pages = {
    uploadPath: 'quarantine/b.pdf',
    kept: 'kept/b',
    view: 'view/b',
    maxPages: 2,
    maxBytes: 5_000_000,
    lines: ['仅供'],
  }
  const scan = async (count: number) => {
    const pdf = await PDFDocument.create()
    for (let page = 0; page < count; page += 1) {
      const added = pdf.addPage([595, 842])
      const look = pdf.context.register(pdf.context.stream('1 0 0 rg 0 0 9 9 re f', { BBox: [0, 0, 9, 9] }))
      const seal = { Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [300, 400, 500, 600], F: 4, AP: { N: look } }
      added.node.set(PDFName.of('Annots'), pdf.context.obj([seal]))
    }
    await files.put(pages.uploadPath, await pdf.save())
  }

  test('every page becomes a picture on which the seal is seen', async () => {
    await scan(2)
    const answer = await documents.keepPages(pages)
    if (answer.kind !== 'yes' || answer.value.kind !== 'kept') throw new Error(JSON.stringify(answer))
    expect(answer.value.pages.map(({ width, height, keptPath }) => [width, height, keptPath])).toEqual([
      [1652, 2338, 'kept/b-1.jpg'],
      [1652, 2338, 'kept/b-2.jpg'],
    ])
    expect([...files.kept.keys()].sort()).toEqual(['kept/b-1.jpg', 'kept/b-2.jpg', 'view/b-1.jpg', 'view/b-2.jpg'])
    const { data, info } = await sharp(files.kept.get('kept/b-2.jpg')).raw().toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]
    // In the middle of the seal, and beside it.
    expect(at(1110, 950).map(value => value > 128)).toEqual([true, false, false])
    expect(at(400, 400).map(value => value > 240)).toEqual([true, true, true])
  })

  test('more pages than there is room for are refused, and nothing is kept', async () => {
    await scan(3)
    const answer = await documents.keepPages(pages)
    expect(answer).toEqual({ kind: 'yes', value: { kind: 'refused', code: 'too-many-pages' } })
    expect(files.kept.size).toBe(0)
  })
})

describe('issuing a paper', () => {
  test('writes a sealed file and tells its hash and the certificate that signed', async () => {
    const answer = await documents.issuePaper({ paper, path: 'certificates/a.pdf', signedAt: now() })
    if (answer.kind !== 'yes') throw new Error(JSON.stringify(answer))
    expect(answer.value.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(answer.value.certificate).toMatch(/^[0-9a-f]{64}$/)
    expect(files.kept.get('certificates/a.pdf')?.length).toBe(answer.value.bytes)
  })

  test('names the characters the font cannot show and writes nothing', async () => {
    const odd = { ...paper, rows: [{ label: '姓名', value: '王😀国' }] }
    expect(await documents.issuePaper({ paper: odd, path: 'certificates/b.pdf', signedAt: now() })).toEqual({
      kind: 'no',
      code: 'glyph-missing',
      message: '😀',
    })
    expect(files.kept.size).toBe(0)
  })

  test('has no seal for a centre that was given none', async () => {
    const other = { ...paper, centre: { ...paper.centre, code: '152900' as CentreCode } }
    const answer = await documents.issuePaper({ paper: other, path: 'certificates/c.pdf', signedAt: now() })
    expect(answer).toMatchObject({ kind: 'no', code: 'seal-missing' })
  })

  test('does not sign with a certificate that is out of date', async () => {
    const late = '2040-01-01T00:00:00.000Z' as Instant
    expect(await documents.issuePaper({ paper, path: 'certificates/d.pdf', signedAt: late })).toMatchObject({
      kind: 'no',
      code: 'seal-out-of-date',
    })
    expect(files.kept.size).toBe(0)
  })
})
