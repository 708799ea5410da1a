import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { cleanPdf } from './clean-pdf'
import { readDocumentFont } from './document-font'
import { viewingPdf } from './viewing-pdf'

const most = 1024 * 1024

async function aPdf(change: (pdf: PDFDocument) => void = () => {}, pages = 2): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page++) pdf.addPage([300, 400]).drawText(`page ${page}`)
  pdf.setAuthor('somebody at a desk')
  change(pdf)
  return pdf.save({ useObjectStreams: false })
}
const code = async (bytes: Uint8Array) => {
  const result = await cleanPdf(bytes, most)
  return result.ok ? 'kept' : result.code
}

test('a plain PDF is kept as a new file of the same pages, without who made it', async () => {
  const given = await aPdf()
  const result = await cleanPdf(given, most)
  if (!result.ok) throw new Error(result.code)
  expect(result.pages).toBe(2)
  expect(result.sha256).not.toBe(result.rawSha256)
  const kept = await PDFDocument.load(result.kept)
  expect(kept.getPageCount()).toBe(2)
  expect(kept.getAuthor()).toBeUndefined()
})

test.each<[string, (pdf: PDFDocument) => void]>([
  ['a script', pdf => pdf.addJavaScript('open', 'app.alert(1)')],
  [
    'something that opens by itself',
    pdf => pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'Named', N: 'Print' })),
  ],
  [
    'a program to start',
    pdf =>
      pdf
        .getPage(0)
        .node.set(
          PDFName.of('Annots'),
          pdf.context.obj([{ Type: 'Annot', Subtype: 'Link', A: { S: 'Launch', F: PDFString.of('x') } }]),
        ),
  ],
])('with %s it is refused', async (_, change) => {
  expect(await code(await aPdf(change))).toBe('active-content')
})

test('with a program inside it is refused as such; the data an invoice carries along are let pass, and left out', async () => {
  const carrying = async (name: string) => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    await pdf.attach(Buffer.from('MZ'), name)
    return pdf.save()
  }
  expect(await code(await carrying('x.exe'))).toBe('carries-file')
  const invoice = await cleanPdf(await carrying('发票.xml'), most)
  if (!invoice.ok) throw new Error(invoice.code)
  expect(Buffer.from(invoice.kept).includes('EmbeddedFile')).toBe(false)
})

const goTo = (pdf: PDFDocument) => pdf.context.obj([pdf.getPage(0).ref, 'XYZ', null, null, 0])
test.each<[string, (pdf: PDFDocument) => void]>([
  ['that opens at a place', pdf => pdf.catalog.set(PDFName.of('OpenAction'), goTo(pdf))],
  [
    'that goes to a place when it opens',
    pdf => pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'GoTo', D: goTo(pdf) })),
  ],
  [
    'with a picture called AA',
    pdf => {
      const picture = pdf.context.register(
        pdf.context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] }),
      )
      pdf.getPage(0).node.setXObject(PDFName.of('AA'), picture)
    },
  ],
  [
    'with fonts called JS, Launch and XFA',
    pdf => {
      for (const name of ['JS', 'Launch', 'XFA'])
        pdf.getPage(0).node.setFontDictionary(PDFName.of(name), pdf.context.register(pdf.context.obj({ Type: 'Font' })))
    },
  ],
  [
    'with a link to a page of the web',
    pdf =>
      pdf
        .getPage(0)
        .node.set(
          PDFName.of('Annots'),
          pdf.context.obj([
            { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: { S: 'URI', URI: PDFString.of('https://a.cn') } },
          ]),
        ),
  ],
])('one %s is kept', async (_, change) => {
  expect(await code(await aPdf(change))).toBe('kept')
})

test.each<[string, (pdf: PDFDocument) => void]>([
  [
    'when a page is opened',
    pdf =>
      pdf
        .getPage(0)
        .node.set(PDFName.of('AA'), pdf.context.obj({ O: { S: 'URI', URI: PDFString.of('https://a.cn') } })),
  ],
  ['in its table of names', pdf => pdf.catalog.set(PDFName.of('Names'), pdf.context.obj({ JavaScript: {} }))],
  ['as a form of another kind', pdf => pdf.catalog.set(PDFName.of('AcroForm'), pdf.context.obj({ XFA: [] }))],
  [
    'under a name written in another way',
    pdf => pdf.catalog.set(PDFName.of('Extra'), pdf.context.obj({ S: 'Java#53cript', JS: PDFString.of('1') })),
  ],
])('what runs %s is refused', async (_, change) => {
  expect(await code(await aPdf(change))).toBe('active-content')
})

test('what scanners write before the header is let pass, and a word about locks is no lock', async () => {
  const plain = Buffer.from(await aPdf())
  expect(await code(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain]))).toBe('kept')
  expect(await code(Buffer.concat([Buffer.from('\r\n\r\n'), plain]))).toBe('kept')
  const speaking = plain.toString('latin1').replace('%PDF-1.7\n', '%PDF-1.7\n% see /Encrypt\n')
  expect(speaking).toContain('/Encrypt')
  expect(await code(Buffer.from(speaking, 'latin1'))).toBe('kept')
})

/** What is drawn on the first page, forms included. */
async function drawn(bytes: Uint8Array): Promise<string> {
  const { context } = await PDFDocument.load(bytes)
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [Buffer.from(decodePDFRawStream(object).decode())] : []))
    .join('\n')
}
const red = '1 0 0 rg 0 0 100 100 re f'

test('a red seal that is a signature field, and a stamp, are drawn where a reader shows them', async () => {
  const sealed = await aPdf(pdf => {
    const look = pdf.context.register(pdf.context.stream(red, { BBox: [0, 0, 100, 100] }))
    const seal = { Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [200, 40, 250, 90], F: 4, AP: { N: look } }
    const stamp = { Type: 'Annot', Subtype: 'Stamp', Rect: [10, 10, 20, 20], AP: { N: look } }
    const unseen = { Type: 'Annot', Subtype: 'Stamp', Rect: [77, 77, 79, 79], F: 2, AP: { N: look } }
    const note = { Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], Contents: PDFString.of('between us') }
    pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([seal, stamp, unseen, note]))
  })
  const result = await cleanPdf(sealed, most)
  if (!result.ok) throw new Error(result.code)
  const content = await drawn(result.kept)
  expect(content).toContain(red)
  // Half the size, at the seal's corner; a tenth, at the stamp's.
  expect(content).toMatch(/0\.5 0 0 0\.5 200 40 cm\s+\/Shown-\d+ Do/)
  expect(content).toMatch(/0\.1 0 0 0\.1 10 10 cm\s+\/Shown-\d+ Do/)
  expect(content).not.toMatch(/ 77 77 cm/)
  const page = (await PDFDocument.load(result.kept)).getPage(0)
  expect(page.node.Annots()?.size() ?? 0).toBe(0)
  expect(page.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict).keys()).toHaveLength(2)
  expect(Buffer.from(result.kept).toString('latin1')).not.toContain('between us')
})

test('a tree of pages whose branches meet again is broken, not walked for ever', async () => {
  const levels = Array.from({ length: 30 }, (_, level) => {
    const next = `${level + 3} 0 R `
    return `${level + 2} 0 obj<</Type/Pages/Count 9/Kids[${next.repeat(9)}]>>endobj\n`
  })
  const page = '32 0 obj<</Type/Page/MediaBox[0 0 9 9]>>endobj\n'
  const text = `%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n${levels.join('')}${page}trailer<</Root 1 0 R>>\n%%EOF`
  expect(await code(Buffer.from(text))).toBe('damaged')
})

test('encrypted, broken, too long, too large, empty, or something before the header: refused, each by its name', async () => {
  const plain = await aPdf()
  const locked = await PDFDocument.load(plain)
  await locked.encrypt({ userPassword: 'one', ownerPassword: 'two' })
  expect(await code(await locked.save())).toBe('encrypted')
  expect(await code(Buffer.from('%PDF-1.7 and nothing else'))).toBe('damaged')
  expect(await code(await aPdf(undefined, 51))).toBe('too-many-pages')
  expect(await code(new Uint8Array())).toBe('empty')
  expect(await code(Buffer.concat([Buffer.from('<html>'), plain]))).toBe('kind-differs')
  expect(await cleanPdf(plain, plain.length - 1)).toEqual({ ok: false, code: 'too-large' })
})

test('no cut and no flipped byte makes it throw', async () => {
  const plain = Buffer.from(await aPdf())
  for (let at = 0; at < plain.length; at += 37) {
    await cleanPdf(plain.subarray(0, at), most)
    const flipped = Buffer.from(plain)
    flipped[at] = (flipped[at] ?? 0) ^ 0xff
    await cleanPdf(flipped, most)
  }
}, 60_000)

test('the viewing copy has the lines on every page and stays a PDF of as many', async () => {
  const result = await cleanPdf(await aPdf(), most)
  if (!result.ok) throw new Error(result.code)
  const font = await readDocumentFont(
    require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  )
  const view = await viewingPdf(result.kept, ['仅供办理住房公积金业务使用'], font)
  const pdf = await PDFDocument.load(view)
  expect(pdf.getPageCount()).toBe(2)
  for (const page of pdf.getPages()) expect(page.node.Resources()?.lookup(PDFName.of('Font'))).toBeDefined()
  expect(view.length).toBeGreaterThan(result.kept.length)
})
