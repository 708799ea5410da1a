import {
  PDFArray,
  type PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  PDFString,
  PDFDocument as PdfFile,
} from '@cantoo/pdf-lib'
import { SignPdf } from '@signpdf/signpdf'
import { CadesSigner, type SigningKey, type Stamping } from './cades-signer'
import type { RenderedPaper } from './render-paper'

/** Words in the signature dictionary, shown by PDF readers. */
export interface SignatureWords {
  /** Who signs: the centre. */
  readonly name: string
  /** What for: the paper's title. */
  readonly reason: string
  readonly signedAt: Date
}

/** Room for signature and chain; a chain of three RSA certificates takes about 4 KB, a time stamp with its chain as much again. */
const signatureBytes = { plain: 8192, stamped: 16_384 }

/** Signing was asked with a certificate that is not valid at that time. Nothing is signed. */
export class SealOutOfDateError extends Error {
  override readonly name = 'SealOutOfDateError'
  readonly code = 'seal-out-of-date'
}

/**
 * Signs a rendered paper as PAdES baseline B (`ETSI.CAdES.detached`, ETSI EN 319 142-1); the signature's field lies
 * over the drawn seal and the signature covers the whole file.
 * @param stamp makes it baseline T when it gives a stamp; `stamped` tells whether it did
 * @throws SealOutOfDateError when any certificate of the chain is not valid at `signedAt`
 */
export async function signPdf(
  paper: RenderedPaper,
  key: SigningKey,
  words: SignatureWords,
  stamp?: Stamping,
): Promise<{ pdf: Uint8Array; stamped: boolean }> {
  for (const certificate of key.chain)
    if (words.signedAt < new Date(certificate.validFrom) || words.signedAt > new Date(certificate.validTo))
      throw new SealOutOfDateError(
        `certificate ${certificate.serialNumber} is not valid at ${words.signedAt.toISOString()}`,
      )
  const pdf = await PdfFile.load(paper.pdf, { updateMetadata: false })
  addSignatureField(pdf, paper.seal, words, stamp ? signatureBytes.stamped : signatureBytes.plain)
  const prepared = await pdf.save({ useObjectStreams: false })
  const signer = new CadesSigner(key, stamp)
  const signed = await new SignPdf().sign(prepared, signer, words.signedAt)
  return { pdf: signed, stamped: signer.stamped }
}

/** A name no byte range can be; the signer puts the real one in its place. */
const unknownRange = '**********'

function addSignatureField(pdf: PDFDocument, seal: RenderedPaper['seal'], words: SignatureWords, room: number): void {
  const context = pdf.context
  const page = pdf.getPage(seal.page)
  const byteRange = PDFArray.withContext(context)
  byteRange.push(PDFNumber.of(0))
  for (let index = 0; index < 3; index++) byteRange.push(PDFName.of(unknownRange))
  const dictionary = context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: byteRange,
    Contents: PDFHexString.of('0'.repeat(room * 2)),
    Reason: PDFHexString.fromText(words.reason),
    Name: PDFHexString.fromText(words.name),
    M: PDFString.fromDate(words.signedAt),
  })
  // Written out now: a dictionary left to the writer may be packed or reordered, and the range found by text search.
  const written = new Uint8Array(dictionary.sizeInBytes())
  dictionary.copyBytesInto(written, 0)
  const signature = context.register(PDFInvalidObject.of(written))
  const rectangle = context.obj(seal.rectangle.map(value => Math.round(value * 100) / 100))
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      Rect: rectangle,
      V: signature,
      T: PDFString.of('Seal'),
      TU: PDFHexString.fromText('电子签章'),
      F: 132, // printed, locked
      P: page.ref,
      AP: { N: context.register(context.formXObject([], { BBox: rectangle, Resources: {} })) },
    }),
  )
  page.node.set(PDFName.of('Annots'), context.obj([widget]))
  pdf.catalog.set(PDFName.of('AcroForm'), context.register(context.obj({ SigFlags: 3, Fields: [widget] })))
}
