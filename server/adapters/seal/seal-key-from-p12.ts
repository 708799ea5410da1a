import { createPrivateKey, X509Certificate } from 'node:crypto'
import { asn1, pkcs12, pki } from 'node-forge'
import { type SealKey, SealKeyError, sealKeyOf } from './seal-key'

/**
 * Reads a seal from a PKCS#12 file, as certificate authorities hand them out. Only opened here: signing stays with
 * node's crypto,
 * because forge re-encodes a Chinese issuer name and makes a signature readers refuse.
 * Takes 0.1–0.2 s (password hashing): once per process.
 * @throws SealKeyError `key-unreadable` for a wrong password as for a damaged file
 */
export function sealKeyFromP12(p12: Uint8Array, password: string): SealKey {
  const bags = open(p12, password)
  const der = (node: asn1.Asn1) => Buffer.from(asn1.toDer(node).getBytes(), 'binary')
  const keyBag = bags(pki.oids.pkcs8ShroudedKeyBag)[0] ?? bags(pki.oids.keyBag)[0]
  if (!keyBag) throw new SealKeyError('key-unreadable')
  const keyInfo = keyBag.key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(keyBag.key)) : keyBag.asn1
  const certificates = bags(pki.oids.certBag).map(
    bag => new X509Certificate(der(bag.cert ? pki.certificateToAsn1(bag.cert) : bag.asn1)),
  )
  return sealKeyOf(createPrivateKey({ key: der(keyInfo), format: 'der', type: 'pkcs8' }), certificates)
}

function open(p12: Uint8Array, password: string): (type: string | undefined) => pkcs12.Bag[] {
  try {
    const opened = pkcs12.pkcs12FromAsn1(asn1.fromDer(Buffer.from(p12).toString('binary')), false, password)
    return type => (type ? (opened.getBags({ bagType: type })[type] ?? []) : [])
  } catch {
    throw new SealKeyError('key-unreadable')
  }
}
