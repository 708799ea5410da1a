import type { X509Certificate } from 'node:crypto'
import { randomBytes } from 'node:crypto'
import { signedAttributes, signedData } from './signed-data'

/**
 * What `signedData` and `signedAttributes` write for one chain and one length of signature, with the places of the two values that
 * differ from paper to paper. Comparing with it is the same as writing anew and comparing, without the writing.
 */
export interface Mould {
  readonly chain: readonly X509Certificate[]
  readonly data: Buffer
  readonly attributes: Buffer
  readonly signatureLength: number
  readonly at: { readonly digest: number; readonly signature: number; readonly digestInAttributes: number }
}

const digestLength = 32

/** @returns nothing when the values cannot be told from the rest, which does not happen with random ones */
export function makeMould(chain: readonly X509Certificate[], signatureLength: number): Mould | undefined {
  const contentDigest = randomBytes(digestLength)
  const signature = randomBytes(signatureLength)
  const data = Buffer.from(signedData({ chain, contentDigest }, signature))
  const attributes = Buffer.from(signedAttributes({ chain, contentDigest }))
  const at = {
    digest: data.indexOf(contentDigest),
    signature: data.indexOf(signature),
    digestInAttributes: attributes.indexOf(contentDigest),
  }
  return Object.values(at).some(place => place < 0) ? undefined : { chain, data, attributes, signatureLength, at }
}

/** Digest and signature of a container that is otherwise exactly this mould's; nothing when it is not. */
export function cast(mould: Mould, contents: Buffer): { contentDigest: Buffer; signature: Buffer } | undefined {
  const { data, at, signatureLength } = mould
  if (contents.length !== data.length) return undefined
  const afterDigest = at.digest + digestLength
  const afterSignature = at.signature + signatureLength
  const same = (from: number, to: number) => contents.subarray(from, to).equals(data.subarray(from, to))
  if (!same(0, at.digest) || !same(afterDigest, at.signature) || !same(afterSignature, data.length)) return undefined
  return {
    contentDigest: contents.subarray(at.digest, afterDigest),
    signature: contents.subarray(at.signature, afterSignature),
  }
}

/** The signed attributes for this digest. */
export function attributesIn({ attributes, at }: Mould, contentDigest: Uint8Array): Buffer {
  const filled = Buffer.from(attributes)
  filled.set(contentDigest, at.digestInAttributes)
  return filled
}
