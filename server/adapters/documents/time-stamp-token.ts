import { createHash, verify, X509Certificate } from 'node:crypto'
import * as asn1 from 'asn1js'
import { der, oids } from './der'

/** A time stamp (RFC 3161) is not one of this signature, or not of a service that is trusted. */
export class TimeStampError extends Error {
  override readonly name = 'TimeStampError'
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

/** Asks a service to stamp `signature`. `nonce` ties the reply to this asking. */
export function timeStampRequest(signature: Uint8Array, nonce: Uint8Array): Uint8Array {
  return der.bytes(
    der.sequence(
      der.integer(1),
      der.sequence(der.sequence(der.oid(oids.sha256), der.null()), der.octets(sha256(signature))),
      der.integerOf(nonce),
      new asn1.Boolean({ value: true }),
    ),
  )
}

/** @throws TimeStampError when the service refused, or answers another asking */
export function tokenIn(reply: Uint8Array, nonce: Uint8Array): Uint8Array {
  const [status, token] = der.children(der.parse(reply))
  const granted = der.children(status)[0]
  // RFC 3161, 2.4.2: granted, or granted with changes.
  if (!(granted instanceof asn1.Integer) || granted.valueBlock.valueDec > 1) throw new TimeStampError('refused')
  const asked = der.integerOf(nonce)
  const { fields } = contentOf(der.sourceOf(token))
  if (!fields.some(field => field instanceof asn1.Integer && field.isEqual(asked))) throw new TimeStampError('nonce')
  return der.sourceOf(token)
}

/**
 * Judges the token of a signature.
 * @param trusted certificates of the time-stamp authorities, PEM, one each
 * @returns when the signature existed
 * @throws TimeStampError
 */
export function judgeTimeStamp(token: Uint8Array, signature: Uint8Array, trusted: readonly string[]): Date {
  const { signedData, content, fields } = contentOf(token)
  const imprint = der.octetsOf(der.children(fields[2])[1])
  if (!sha256(signature).equals(imprint)) throw new TimeStampError('imprint')
  const at = fields.find(field => field instanceof asn1.GeneralizedTime)?.toDate()
  if (!at) throw new TimeStampError('time missing')
  const certificates = der
    .children(signedData.find(part => der.isTagged(part, 0)))
    .map(part => new X509Certificate(der.sourceOf(part)))
  const signer = der.children(der.children(signedData.at(-1))[0])
  const attributes = signer.find(part => der.isTagged(part, 0))
  const digest = der
    .children(attributes)
    .map(der.children)
    .find(([type]) => der.oidOf(type) === oids.messageDigest)
  if (!sha256(content).equals(der.octetsOf(der.children(digest?.[1])[0]))) throw new TimeStampError('content changed')
  // RFC 5652, 5.4: what is signed is the SET OF, not the tagged field.
  const signed = Buffer.from(der.sourceOf(attributes))
  signed[0] = 0x31
  const mark = der.octetsOf(signer.at(signer.some(part => der.isTagged(part, 1)) ? -2 : -1))
  const maker = certificates.find(certificate => verify('sha256', signed, certificate.publicKey, mark))
  if (!maker?.keyUsage?.includes(oids.timeStamping)) throw new TimeStampError('signature wrong')
  const pins = trusted.map(pem => new X509Certificate(pem))
  if (!pins.some(pin => maker.raw.equals(pin.raw) || (maker.checkIssued(pin) && maker.verify(pin.publicKey))))
    throw new TimeStampError('foreign service')
  if (at < new Date(maker.validFrom) || at > new Date(maker.validTo)) throw new TimeStampError('outside validity')
  return at
}

/** TSTInfo of a token: version, policy, imprint, serial number, time, and what may follow. */
function contentOf(token: Uint8Array) {
  const signedData = der.children(der.children(der.children(der.parse(token))[1])[0])
  const [type, wrapped] = der.children(signedData[2])
  if (der.oidOf(type) !== oids.timeStampInfo) throw new TimeStampError('no time stamp')
  const content = der.octetsOf(der.children(wrapped)[0])
  return { signedData, content, fields: der.children(der.parse(content)) }
}
