import { createHash, verify, X509Certificate } from 'node:crypto'
import { type AsnType, BitString, OctetString } from 'asn1js'
import { der, oids } from './der'
import { attributesIn, cast, type Mould, makeMould } from './mould'
import { signedAttributes, signedData } from './signed-data'
import { judgeTimeStamp } from './time-stamp-token'

export type PdfRefusal =
  | 'not-a-pdf'
  | 'no-signature'
  | 'several-signatures'
  /** Bytes lie outside the signed range: something was appended or the range was narrowed. */
  | 'not-whole-file'
  | 'signature-malformed'
  | 'content-changed'
  | 'signature-wrong'
  | 'foreign-issuer'
  | 'outside-validity'
  /** The certificate is not meant for signing papers. */
  | 'not-a-seal'
  /** The stamp is of another signature, or of a service nobody trusts. */
  | 'time-stamp-wrong'

export interface SealSubject {
  readonly commonName: string
  readonly organisation: string
  readonly unit: string
}

export type PdfVerdict =
  | { readonly ok: true; readonly subject: SealSubject; readonly stampedAt?: Date }
  | { readonly ok: false; readonly reason: PdfRefusal }

class Refused extends Error {
  constructor(readonly reason: PdfRefusal) {
    super(reason)
  }
}

/**
 * Judges a paper of ours: one signature over the whole file, unchanged content, right signature, a chain that ends at
 * a pinned
 * authority. Stricter than a PDF reader: only the one form `signPdf` writes is accepted, so that no byte is free to
 * change.
 * It does not ask about revocation: whether a paper is withdrawn is known by its number.
 * @param trusted certificates of the authorities, PEM; one each
 * @param at moment at which the chain must have been valid: the day of issue where that is known, else now
 * @param stampers certificates of the authorities of time stamps, PEM; needed for papers that carry one
 */
export function verifyPdf(
  pdf: Uint8Array,
  trusted: readonly string[],
  at: Date,
  stampers: readonly string[] = [],
): PdfVerdict {
  try {
    return { ok: true, ...judge(Buffer.from(pdf), trusted, at, stampers) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason }
    return { ok: false, reason: 'signature-malformed' }
  }
}

/** A chain that was judged, and when it holds. Papers of one centre carry the same chain. */
interface KnownChain {
  readonly mould: Mould
  readonly trusted: string
  readonly from: number
  readonly until: number
  readonly subject: SealSubject
}

/** More chains than any centre changes its seal. */
const mostKnown = 16
const knownChains: KnownChain[] = []

interface Judged {
  subject: SealSubject
  stampedAt?: Date
}

function judge(pdf: Buffer, trusted: readonly string[], at: Date, stampers: readonly string[]): Judged {
  if (pdf.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Refused('not-a-pdf')
  const { contents, covered } = splitAtSignature(pdf)
  const digest = sha256(...covered)
  const pins = trusted.join('\n')
  for (const { mould, trusted: pinned, from, until, subject } of knownChains) {
    if (pinned !== pins || at.getTime() < from || at.getTime() > until) continue
    const parts = cast(mould, contents)
    if (!parts) continue
    if (!digest.equals(parts.contentDigest)) throw new Refused('content-changed')
    checkSignature(attributesIn(mould, digest), mould.chain, parts.signature)
    return { subject }
  }
  return judgeAnew(contents, digest, { trusted, at, stampers })
}

function judgeAnew(
  contents: Buffer,
  digest: Buffer,
  { trusted, at, stampers }: { trusted: readonly string[]; at: Date; stampers: readonly string[] },
): Judged {
  const { chain, contentDigest, signature, timeStamp } = readSignature(contents)
  const parts = { chain, contentDigest: digest }
  if (!digest.equals(contentDigest)) throw new Refused('content-changed')
  const leaf = chain[0]
  if (!leaf || !contents.equals(signedData(parts, signature, timeStamp))) throw new Refused('signature-malformed')
  checkSignature(signedAttributes(parts), chain, signature)
  checkChain(
    chain,
    trusted.map(pem => new X509Certificate(pem)),
    at,
  )
  if (!maySign(leaf)) throw new Refused('not-a-seal')
  const subject = subjectOf(leaf)
  if (timeStamp) return { subject, stampedAt: stampedAt(timeStamp, signature, stampers) }
  const mould = makeMould(chain, signature.length)
  if (mould) {
    const from = Math.max(...chain.map(({ validFrom }) => Date.parse(validFrom)))
    const until = Math.min(...chain.map(({ validTo }) => Date.parse(validTo)))
    knownChains.unshift({ mould, trusted: trusted.join('\n'), from, until, subject })
    knownChains.length = Math.min(knownChains.length, mostKnown)
  }
  return { subject }
}

function stampedAt(token: Uint8Array, signature: Uint8Array, stampers: readonly string[]): Date {
  try {
    return judgeTimeStamp(token, signature, stampers)
  } catch {
    throw new Refused('time-stamp-wrong')
  }
}

function checkSignature(attributes: Uint8Array, [leaf]: readonly X509Certificate[], signature: Uint8Array): void {
  if (!leaf || !verify('sha256', attributes, leaf.publicKey, signature)) throw new Refused('signature-wrong')
}

function splitAtSignature(pdf: Buffer): { contents: Buffer; covered: [Buffer, Buffer] } {
  const ranges = [...pdf.toString('latin1').matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)]
  const [range] = ranges
  if (!range) throw new Refused('no-signature')
  if (ranges.length > 1) throw new Refused('several-signatures')
  const [start = -1, length = -1, next = -1, rest = -1] = range.slice(1).map(Number)
  if (start !== 0 || next <= length || next + rest !== pdf.length) throw new Refused('not-whole-file')
  const [before, after] = [pdf.subarray(0, length), pdf.subarray(next)]
  const gap = pdf.subarray(length, next).toString('latin1')
  if (!/^<(?:[0-9a-f]{2})+>$/.test(gap)) throw new Refused('signature-malformed')
  const padded = Buffer.from(gap.slice(1, -1), 'hex')
  const size = derLength(padded)
  if (padded.subarray(size).some(byte => byte !== 0)) throw new Refused('signature-malformed')
  return { contents: padded.subarray(0, size), covered: [before, after] }
}

/** Whole length of the DER value `bytes` begin with. */
function derLength(bytes: Buffer): number {
  const first = bytes[1] ?? 0
  if (first < 0x80) return 2 + first
  const count = first & 0x7f
  if (count === 0 || count > 3) throw new Refused('signature-malformed')
  return 2 + count + bytes.readUIntBE(2, count)
}

/** Reads just what cannot be known beforehand; all the rest is compared with what `signedData` would have written. */
function readSignature(contents: Buffer) {
  const content = der.children(der.children(der.children(der.parse(contents))[1])[0])
  const signer = der.children(der.children(content[4])[0])
  const digest = der
    .children(signer[3])
    .map(der.children)
    .find(([type]) => der.oidOf(type) === oids.messageDigest)
  return {
    chain: der.children(content[3]).map(node => new X509Certificate(der.sourceOf(node))),
    contentDigest: der.octetsOf(der.children(digest?.[1])[0]),
    signature: der.octetsOf(signer[5]),
    timeStamp: tokenOf(signer[6]),
  }
}

/** The one unsigned attribute there may be. */
function tokenOf(unsigned: AsnType | undefined): Uint8Array | undefined {
  if (!unsigned) return undefined
  const [type, values] = der.children(der.children(unsigned)[0])
  if (der.oidOf(type) !== oids.timeStampToken) throw new Refused('signature-malformed')
  return der.sourceOf(der.children(values)[0])
}

/** Every certificate carried is issued by the next; the last is a pinned authority or issued by one. */
function checkChain(carried: readonly X509Certificate[], trusted: readonly X509Certificate[], at: Date): void {
  carried.forEach((certificate, index) => {
    if (at < new Date(certificate.validFrom) || at > new Date(certificate.validTo))
      throw new Refused('outside-validity')
    const pinned = trusted.some(authority => authority.raw.equals(certificate.raw))
    const last = index === carried.length - 1
    if (index > 0 && last && pinned) return
    const issuers = last ? trusted : carried.slice(index + 1, index + 2)
    if (!issuers.some(issuer => issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)))
      throw new Refused('foreign-issuer')
  })
}

/** Key usage digitalSignature or nonRepudiation, and no authority: a server's or an authority's key is no seal. */
function maySign(leaf: X509Certificate): boolean {
  const fields = der.children(der.children(der.parse(leaf.raw))[0])
  const extensions = fields.find(field => der.isTagged(field, 3))
  if (!extensions || leaf.ca || (leaf.keyUsage?.length ?? 0) > 0) return false
  const usage = der
    .children(der.children(extensions)[0])
    .map(der.children)
    .find(([type]) => der.oidOf(type) === oids.keyUsage)
    ?.at(-1)
  if (!(usage instanceof OctetString)) return false
  const bits = der.parse(usage.valueBlock.valueHexView)
  if (!(bits instanceof BitString)) return false
  return ((bits.valueBlock.valueHexView[0] ?? 0) & 0b1100_0000) !== 0
}

function subjectOf(certificate: X509Certificate): SealSubject {
  const fields = new Map(
    certificate.subject.split('\n').map(line => {
      const cut = line.indexOf('=')
      return [line.slice(0, cut), line.slice(cut + 1)] as const
    }),
  )
  return {
    commonName: fields.get('CN') ?? '',
    organisation: fields.get('O') ?? '',
    unit: fields.get('OU') ?? '',
  }
}

const sha256 = (...parts: Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
