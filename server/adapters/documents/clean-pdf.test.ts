import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
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

test('with another file inside it is refused', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  await pdf.attach(Buffer.from('MZ'), 'x.exe')
  expect(await code(await pdf.save())).toBe('active-content')
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
