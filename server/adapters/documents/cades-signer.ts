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

/** Asked for a stamp of each signature; nothing when there is none to be had. */
export type Stamping = (signature: Uint8Array) => Promise<Uint8Array | undefined>

/** Fills the signature of a PDF; the library finds the place, this makes the bytes. */
export class CadesSigner extends Signer {
  /** Whether the last signature got a stamp. */
  stamped = false

  constructor(
    private readonly key: SigningKey,
    private readonly stamp?: Stamping,
  ) {
    super()
  }

  override async sign(content: Buffer): Promise<Buffer> {
    const parts = { chain: this.key.chain, contentDigest: createHash('sha256').update(content).digest() }
    const signature = await this.key.sign(signedAttributes(parts))
    const token = await this.stamp?.(signature)
    this.stamped = token !== undefined
    return Buffer.from(signedData(parts, signature, token))
  }
}
