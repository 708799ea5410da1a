import { createHash, type X509Certificate } from 'node:crypto'
import { Signer } from '@signpdf/utils'
import { signedAttributes, signedData } from './signed-data'

/** What signs a paper. The private key may be anywhere: only the operation is asked for. */
export interface SigningKey {
  /** The signing certificate first, then its issuers. */
  readonly chain: readonly X509Certificate[]
  /** SHA-256 with RSA (PKCS#1 v1.5) or ECDSA (DER) over `input`, by the key of the first certificate. */
  sign(input: Uint8Array): Promise<Uint8Array>
}

/** Fills the signature of a PDF; the library finds the place, this makes the bytes. */
export class CadesSigner extends Signer {
  constructor(private readonly key: SigningKey) {
    super()
  }

  override async sign(content: Buffer): Promise<Buffer> {
    const parts = { chain: this.key.chain, contentDigest: createHash('sha256').update(content).digest() }
    return Buffer.from(signedData(parts, await this.key.sign(signedAttributes(parts))))
  }
}
