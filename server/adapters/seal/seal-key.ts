import { createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto'

/** A centre's electronic seal: who it speaks for, and the one operation it can do. */
export interface SealKey {
  /** The seal's certificate first, then its issuers. */
  readonly chain: readonly X509Certificate[]
  /** Organisational unit of the certificate, shown on the drawn seal: `业务专用章`, `演示专用章`. */
  readonly caption: string
  /** The certificate itself says 演示: everything it signs must look like a sample. */
  readonly demonstration: boolean
  /** SHA-256 with RSA (PKCS#1 v1.5) or ECDSA (DER) over `input`. */
  sign(input: Uint8Array): Promise<Uint8Array>
}

/** The configured seal cannot be used. The message never holds key material. */
export class SealKeyError extends Error {
  override readonly name = 'SealKeyError'
  constructor(
    readonly code: 'key-unreadable' | 'certificate-unreadable' | 'key-and-certificate-differ' | 'key-too-weak',
  ) {
    super(code)
  }
}

/**
 * Reads a seal from PEM text.
 * @param keyPem PKCS#8 private key, RSA of at least 2048 bits or ECDSA P-256
 * @param chainPem certificates in any order; the one that belongs to the key becomes the first
 * @throws SealKeyError
 */
export function sealKeyFromPem(keyPem: string, chainPem: string): SealKey {
  return sealKeyOf(readKey(keyPem), readCertificates(chainPem))
}

/** @throws SealKeyError when the key fits none of the certificates or is too weak */
export function sealKeyOf(key: KeyObject, certificates: readonly X509Certificate[]): SealKey {
  const leaf = certificates.find(certificate => certificate.checkPrivateKey(key))
  if (!leaf) throw new SealKeyError('key-and-certificate-differ')
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {}
  if (modulusLength === undefined ? namedCurve !== 'prime256v1' : modulusLength < 2048)
    throw new SealKeyError('key-too-weak')
  const caption = unitOf(leaf)
  return {
    chain: [leaf, ...issuersOf(leaf, certificates)],
    caption,
    demonstration: caption.includes('演示'),
    sign: async input => sign('sha256', input, key),
  }
}

function issuersOf(leaf: X509Certificate, certificates: readonly X509Certificate[]): X509Certificate[] {
  const issuers: X509Certificate[] = []
  for (let current = leaf; ; ) {
    const next = certificates.find(other => other !== current && !issuers.includes(other) && current.checkIssued(other))
    if (!next) return issuers
    issuers.push(next)
    current = next
  }
}

function unitOf(certificate: X509Certificate): string {
  const line = certificate.subject.split('\n').find(part => part.startsWith('OU='))
  return line ? line.slice(3) : ''
}

function readKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch {
    throw new SealKeyError('key-unreadable')
  }
}

function readCertificates(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []
  try {
    return blocks.map(block => new X509Certificate(block))
  } catch {
    throw new SealKeyError('certificate-unreadable')
  }
}
