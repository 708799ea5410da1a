/** Algorithms that belong together. Every key says which suite it is of, so both can be in use while keys are changed. */
export interface CipherSuite {
  readonly name: SuiteName
  /** Of a wrapping key and of a data key. */
  readonly keyBytes: number
  /** Authenticated encryption: `iv | tag | body`. @param place authenticated with it, not kept */
  encrypt(key: Uint8Array, value: Uint8Array, place: Uint8Array): Uint8Array
  /** @throws when anything but exactly this was encrypted with this key for this place */
  decrypt(key: Uint8Array, sealed: Uint8Array, place: Uint8Array): Uint8Array
  /** A key for one purpose, 32 bytes. */
  derive(key: Uint8Array, purpose: string): Uint8Array
  /** Keyed hash, 32 bytes. */
  mac(key: Uint8Array, text: string): Uint8Array
}

/** `aes`: AES-256-GCM and SHA-256. `sm`: SM4-GCM (RFC 8998) and SM3 (GB/T 32905). */
export type SuiteName = 'aes' | 'sm'

export const ivBytes = 12
export const tagBytes = 16
