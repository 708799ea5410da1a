import * as asn1 from 'asn1js'

/** The few ASN.1 shapes a signature is made of, written and read as DER bytes. */
export const der = {
  sequence: (...value: asn1.AsnType[]) => new asn1.Sequence({ value }),
  set: (...value: asn1.AsnType[]) => new asn1.Set({ value }),
  integer: (value: number) => new asn1.Integer({ value }),
  /** A positive integer given by its bytes. */
  integerOf: (bytes: Uint8Array) => new asn1.Integer({ valueHex: bufferOf(bytes) }),
  oid: (value: string) => new asn1.ObjectIdentifier({ value }),
  octets: (bytes: Uint8Array) => new asn1.OctetString({ valueHex: bufferOf(bytes) }),
  null: () => new asn1.Null(),
  /** Context-specific constructed tag `[number]`. */
  tagged: (number: number, ...value: asn1.AsnType[]) =>
    new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber: number }, value }),
  bytes: (node: asn1.AsnType) => new Uint8Array(node.toBER()),
  /** @throws RangeError unless `bytes` are exactly one DER value */
  parse(bytes: Uint8Array): asn1.AsnType {
    const { offset, result } = asn1.fromBER(bufferOf(bytes))
    if (offset !== bytes.length) throw new RangeError('not one DER value')
    return result
  },
  /** @throws RangeError when `node` holds no others */
  children(node: asn1.AsnType | undefined): asn1.AsnType[] {
    if (node instanceof asn1.Sequence || node instanceof asn1.Set || node instanceof asn1.Constructed)
      return node.valueBlock.value
    throw new RangeError('not a constructed DER value')
  },
  isTagged: (node: asn1.AsnType, number: number) => node.idBlock.tagClass === 3 && node.idBlock.tagNumber === number,
  /** @throws RangeError when `node` is no object identifier */
  oidOf(node: asn1.AsnType | undefined): string {
    if (node instanceof asn1.ObjectIdentifier) return node.valueBlock.toString()
    throw new RangeError('not an object identifier')
  },
  /** Content of an octet string. @throws RangeError when `node` is none */
  octetsOf(node: asn1.AsnType | undefined): Uint8Array {
    if (node instanceof asn1.OctetString) return node.valueBlock.valueHexView
    throw new RangeError('not an octet string')
  },
  /** The bytes a parsed value came from, tag and length included. */
  sourceOf(node: asn1.AsnType | undefined): Uint8Array {
    if (!node) throw new RangeError('DER value missing')
    return node.valueBeforeDecodeView
  },
}

/** Object identifiers of CMS (RFC 5652), ESS (RFC 5035), time stamps (RFC 3161) and their algorithms. */
export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  sha256WithEcdsa: '1.2.840.10045.4.3.2',
  keyUsage: '2.5.29.15',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  const copy = new Uint8Array(bytes.length)
  copy.set(bytes)
  return copy.buffer
}
