import { createHash, type X509Certificate } from 'node:crypto'
import { der, oids } from './der'

/** What a signature of ours is made of; everything else in it follows from these. */
export interface SignedParts {
  /** The signing certificate first. */
  readonly chain: readonly X509Certificate[]
  /** SHA-256 of the signed bytes of the file. */
  readonly contentDigest: Uint8Array
}

const digestAlgorithm = () => der.sequence(der.oid(oids.sha256))

/**
 * The signed attributes of a CAdES baseline B signature (ETSI EN 319 122-1), as the SET OF that is signed. No signing
 * time:
 * EN 319 142-1 keeps it out of a PDF's signature.
 */
export function signedAttributes({ chain, contentDigest }: SignedParts): Uint8Array {
  return der.bytes(der.set(...attributes(chain, contentDigest)))
}

/**
 * The whole CMS SignedData (RFC 5652), detached, one signer.
 * @param timeStamp token over `signature`: baseline T instead of B
 */
export function signedData(
  { chain, contentDigest }: SignedParts,
  signature: Uint8Array,
  timeStamp?: Uint8Array,
): Uint8Array {
  const leaf = leafOf(chain)
  const signerInfo = der.sequence(
    der.integer(1),
    issuerAndSerial(leaf),
    digestAlgorithm(),
    der.tagged(0, ...attributes(chain, contentDigest)),
    signatureAlgorithm(leaf),
    der.octets(signature),
    ...(timeStamp ? [der.tagged(1, attribute(oids.timeStampToken, der.parse(timeStamp)))] : []),
  )
  const content = der.sequence(
    der.integer(1),
    der.set(digestAlgorithm()),
    der.sequence(der.oid(oids.data)),
    der.tagged(0, ...chain.map(certificate => der.parse(certificate.raw))),
    der.set(signerInfo),
  )
  return der.bytes(der.sequence(der.oid(oids.signedData), der.tagged(0, content)))
}

/** DER wants the members of a SET OF sorted by their bytes. */
function attributes(chain: readonly X509Certificate[], contentDigest: Uint8Array) {
  const certificateDigest = createHash('sha256').update(leafOf(chain).raw).digest()
  return [
    attribute(oids.contentType, der.oid(oids.data)),
    attribute(oids.messageDigest, der.octets(contentDigest)),
    attribute(oids.signingCertificateV2, der.sequence(der.sequence(der.sequence(der.octets(certificateDigest))))),
  ].sort((one, other) => Buffer.compare(der.bytes(one), der.bytes(other)))
}

const attribute = (type: string, value: Parameters<typeof der.set>[0]) => der.sequence(der.oid(type), der.set(value))

const signatureAlgorithm = (leaf: X509Certificate) =>
  leaf.publicKey.asymmetricKeyType === 'ec'
    ? der.sequence(der.oid(oids.sha256WithEcdsa))
    : der.sequence(der.oid(oids.sha256WithRsa), der.null())

/** Copied from the certificate's own bytes: re-encoding a Chinese issuer name would name somebody else. */
function issuerAndSerial(leaf: X509Certificate) {
  const fields = der.children(der.children(der.parse(leaf.raw))[0])
  const first = fields[0] && der.isTagged(fields[0], 0) ? 1 : 0
  return der.sequence(der.parse(der.sourceOf(fields[first + 2])), der.parse(der.sourceOf(fields[first])))
}

function leafOf(chain: readonly X509Certificate[]): X509Certificate {
  const [leaf] = chain
  if (!leaf) throw new RangeError('a signature needs a certificate')
  return leaf
}
