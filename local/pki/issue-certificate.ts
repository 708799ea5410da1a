import { createHash, type KeyObject, randomBytes, sign } from 'node:crypto'
import * as asn1 from 'asn1js'

/** Name parts in the order they are written. */
export interface CertificateName {
  readonly organisation?: string
  readonly unit?: string
  readonly commonName: string
}

export type CertificateUse = 'authority' | 'seal' | 'time-stamp' | 'server' | 'client'

export interface CertificateRequest {
  readonly subject: CertificateName
  readonly publicKey: KeyObject
  /** An authority that signs itself names itself. */
  readonly issuer: { readonly name: CertificateName; readonly privateKey: KeyObject; readonly publicKey: KeyObject }
  readonly use: CertificateUse
  readonly from: Date
  readonly until: Date
}

const oid = {
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  unit: '2.5.4.11',
  commonName: '2.5.4.3',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  sha256WithEcdsa: '1.2.840.10045.4.3.2',
  subjectKey: '2.5.29.14',
  keyUsage: '2.5.29.15',
  alternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKey: '2.5.29.35',
  extendedUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  timeStamping: '1.3.6.1.5.5.7.3.8',
}

const sequence = (...value: asn1.AsnType[]) => new asn1.Sequence({ value })
const set = (...value: asn1.AsnType[]) => new asn1.Set({ value })
const objectId = (value: string) => new asn1.ObjectIdentifier({ value })
const octets = (bytes: Uint8Array) => new asn1.OctetString({ valueHex: bufferOf(bytes) })
const tagged = (tagNumber: number, ...value: asn1.AsnType[]) =>
  new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber }, value })
const taggedBytes = (tagNumber: number, bytes: Uint8Array) =>
  new asn1.Primitive({ idBlock: { tagClass: 3, tagNumber }, valueHex: bufferOf(bytes) })

/** Issues an X.509 version 3 certificate for the stand-in world. @returns PEM */
export function issueCertificate(request: CertificateRequest): string {
  const algorithm =
    request.issuer.privateKey.asymmetricKeyType === 'rsa'
      ? () => sequence(objectId(oid.sha256WithRsa), new asn1.Null())
      : () => sequence(objectId(oid.sha256WithEcdsa))
  const body = sequence(
    tagged(0, new asn1.Integer({ value: 2 })),
    new asn1.Integer({ valueHex: bufferOf(serialNumber()) }),
    algorithm(),
    nameOf(request.issuer.name),
    sequence(time(request.from), time(request.until)),
    nameOf(request.subject),
    parse(request.publicKey.export({ type: 'spki', format: 'der' })),
    tagged(3, sequence(...extensions(request))),
  )
  const signature = sign('sha256', new Uint8Array(body.toBER()), request.issuer.privateKey)
  const certificate = sequence(body, algorithm(), new asn1.BitString({ valueHex: bufferOf(signature) }))
  const base64 = Buffer.from(certificate.toBER()).toString('base64')
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`
}

function extensions({ use, publicKey, issuer }: CertificateRequest): asn1.AsnType[] {
  const authority = use === 'authority'
  // RFC 5280, 4.2.1.3: bit 0 digitalSignature, 1 nonRepudiation, 5 keyCertSign, 6 cRLSign
  const usage = authority
    ? { bits: 0b0000_0110, unused: 1 }
    : { bits: use === 'seal' ? 0b1100_0000 : 0b1000_0000, unused: use === 'seal' ? 6 : 7 }
  const list = [
    extension(oid.basicConstraints, true, authority ? sequence(new asn1.Boolean({ value: true })) : sequence()),
    extension(
      oid.keyUsage,
      true,
      new asn1.BitString({ valueHex: bufferOf(Uint8Array.of(usage.bits)), unusedBits: usage.unused }),
    ),
    extension(oid.subjectKey, false, octets(keyId(publicKey))),
    extension(oid.authorityKey, false, sequence(taggedBytes(0, keyId(issuer.publicKey)))),
  ]
  if (use === 'server' || use === 'client')
    list.push(
      extension(oid.extendedUsage, false, sequence(objectId(use === 'server' ? oid.serverAuth : oid.clientAuth))),
    )
  // RFC 3161, 2.3: this purpose alone, and critical.
  if (use === 'time-stamp') list.push(extension(oid.extendedUsage, true, sequence(objectId(oid.timeStamping))))
  if (use === 'server')
    list.push(
      extension(
        oid.alternativeName,
        false,
        sequence(taggedBytes(2, Buffer.from('localhost')), taggedBytes(7, Uint8Array.of(127, 0, 0, 1))),
      ),
    )
  return list
}

const extension = (id: string, critical: boolean, value: asn1.AsnType) =>
  sequence(
    objectId(id),
    ...(critical ? [new asn1.Boolean({ value: true })] : []),
    octets(new Uint8Array(value.toBER())),
  )

function nameOf(name: CertificateName): asn1.AsnType {
  const part = (id: string, value: string | undefined) =>
    value === undefined ? [] : [set(sequence(objectId(id), new asn1.Utf8String({ value })))]
  return sequence(
    set(sequence(objectId(oid.country), new asn1.PrintableString({ value: 'CN' }))),
    ...part(oid.organisation, name.organisation),
    ...part(oid.unit, name.unit),
    ...part(oid.commonName, name.commonName),
  )
}

/** RFC 5280, 4.1.2.5: UTCTime through 2049. */
function time(at: Date): asn1.AsnType {
  if (at.getUTCFullYear() > 2049) throw new RangeError('a stand-in certificate ends before 2050')
  const whole = new Date(at)
  whole.setUTCMilliseconds(0)
  return new asn1.UTCTime({ valueDate: whole })
}

/** 128 random bits, positive. */
function serialNumber(): Uint8Array {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return bytes
}

/** SHA-1 of the public key's bits (RFC 5280, 4.2.1.2, method 1): a name, not a protection. */
function keyId(key: KeyObject): Uint8Array {
  const spki = parse(key.export({ type: 'spki', format: 'der' }))
  const bits = spki instanceof asn1.Sequence ? spki.valueBlock.value[1] : undefined
  if (!(bits instanceof asn1.BitString)) throw new TypeError('not a public key')
  return createHash('sha1').update(bits.valueBlock.valueHexView).digest()
}

const parse = (bytes: Uint8Array) => asn1.fromBER(bufferOf(bytes)).result

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  const copy = new Uint8Array(bytes.length)
  copy.set(bytes)
  return copy.buffer
}
