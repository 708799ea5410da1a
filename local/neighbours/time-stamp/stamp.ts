import { createHash, createPrivateKey, randomBytes, sign, X509Certificate } from 'node:crypto'
import * as asn1 from 'asn1js'

const oid = {
  data: '1.2.840.113549.1.7.2',
  info: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsa: '1.2.840.10045.4.3.2',
  // Under the arc for examples (X.660): a policy nobody can mistake for a real one.
  policy: '2.999.1',
}

const sequence = (...value: asn1.AsnType[]) => new asn1.Sequence({ value })
const set = (...value: asn1.AsnType[]) => new asn1.Set({ value })
const id = (value: string) => new asn1.ObjectIdentifier({ value })
const octets = (bytes: Uint8Array) => new asn1.OctetString({ valueHex: bufferOf(bytes) })
const tagged = (tagNumber: number, ...value: asn1.AsnType[]) =>
  new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber }, value })
const bytes = (node: asn1.AsnType) => Buffer.from(node.toBER())
const read = (from: Uint8Array) => asn1.fromBER(bufferOf(from)).result
const sha256 = (of: Uint8Array) => createHash('sha256').update(of).digest()
const attribute = (type: string, value: asn1.AsnType) => sequence(id(type), set(value))

/** Answers a TimeStampReq with a TimeStampResp (RFC 3161), signed by the first certificate of the chain. */
export function stamp(request: Uint8Array, key: { keyPem: string; chainPem: string }, at: Date): Buffer {
  const asked = read(request)
  const [, imprint, nonce] = asked instanceof asn1.Sequence ? asked.valueBlock.value : []
  if (!(imprint instanceof asn1.Sequence) || !(nonce instanceof asn1.Integer))
    return bytes(sequence(sequence(new asn1.Integer({ value: 2 }))))
  const certificate = new X509Certificate(key.chainPem)
  const whole = new Date(at)
  whole.setUTCMilliseconds(0)
  const content = bytes(
    sequence(
      new asn1.Integer({ value: 1 }),
      id(oid.policy),
      imprint,
      new asn1.Integer({ valueHex: bufferOf(Buffer.concat([Buffer.of(0x40), randomBytes(8)])) }),
      new asn1.GeneralizedTime({ valueDate: whole }),
      nonce,
    ),
  )
  const attributes = [
    attribute(oid.contentType, id(oid.info)),
    attribute(oid.messageDigest, octets(sha256(content))),
    attribute(oid.signingCertificate, sequence(sequence(sequence(octets(sha256(certificate.raw)))))),
  ].sort((one, other) => Buffer.compare(bytes(one), bytes(other)))
  const mark = sign('sha256', bytes(set(...attributes)), createPrivateKey(key.keyPem))
  const digest = () => sequence(id(oid.sha256))
  const signer = sequence(
    new asn1.Integer({ value: 1 }),
    issuerAndSerial(certificate),
    digest(),
    tagged(0, ...attributes),
    sequence(id(oid.ecdsa)),
    octets(mark),
  )
  const signedData = sequence(
    new asn1.Integer({ value: 3 }),
    set(digest()),
    sequence(id(oid.info), tagged(0, octets(content))),
    tagged(0, read(certificate.raw)),
    set(signer),
  )
  return bytes(sequence(sequence(new asn1.Integer({ value: 0 })), sequence(id(oid.data), tagged(0, signedData))))
}

function issuerAndSerial(certificate: X509Certificate): asn1.AsnType {
  const whole = read(certificate.raw)
  const body = whole instanceof asn1.Sequence ? whole.valueBlock.value[0] : undefined
  const fields = body instanceof asn1.Sequence ? body.valueBlock.value : []
  const [serial, , issuer] = fields.slice(1)
  if (!serial || !issuer) throw new TypeError('not a certificate')
  return sequence(issuer, serial)
}

function bufferOf(from: Uint8Array): ArrayBuffer {
  const copy = new Uint8Array(from.length)
  copy.set(from)
  return copy.buffer
}
