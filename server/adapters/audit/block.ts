import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import { canonical } from '../../../core/domain/text/canonical'
import type { Stored } from '../../ports'

/** Entries of one writer that lie in a block, first and last included. */
export interface AuditRange {
  writer: string
  from: number
  to: number
}

/** Sealed entries: a hash tree over them, tied to the block before, signed. `_id` is the number, eight digits. */
export interface AuditBlock extends Stored {
  number: number
  /** Hash of the block before, `''` for the first. */
  previous: string
  /** Of the hash tree over the hashes of the entries, range by range. */
  root: string
  ranges: AuditRange[]
  sealedAt: string
  keyId: string
  hash: string
  /** Ed25519 over `hash`, base64url. */
  signature: string
}

/** The last block of a day, signed once more and kept where the database is not. */
export interface AuditHead {
  day: string
  number: number
  hash: string
  keyId: string
  signature: string
}

/** The key that seals blocks. Whoever holds its public half can check without us. */
export interface AuditKey {
  id: string
  /** Ed25519 */
  privateKey: KeyObject
}

export type UnsealedBlock = Omit<AuditBlock, '_id' | 'hash' | 'signature' | 'keyId'>

export const blockId = (number: number) => String(number).padStart(8, '0')

export function sealBlock(block: UnsealedBlock, key: AuditKey): AuditBlock {
  const hash = blockHash({ ...block, keyId: key.id })
  return { ...block, _id: blockId(block.number), keyId: key.id, hash, signature: signText(key, `block ${hash}`) }
}

export function sealHead(block: AuditBlock, day: string, key: AuditKey): AuditHead {
  const { number, hash } = block
  return { day, number, hash, keyId: key.id, signature: signText(key, headText({ day, number, hash })) }
}

export function blockHash({
  number,
  previous,
  root,
  ranges,
  sealedAt,
  keyId,
}: Omit<AuditBlock, '_id' | 'hash' | 'signature'>) {
  const text = canonical({ number, previous, root, ranges, sealedAt, keyId })
  return createHash('sha256').update(text).digest('base64url')
}

export const headText = ({ day, number, hash }: Pick<AuditHead, 'day' | 'number' | 'hash'>) =>
  `head ${day} ${number} ${hash}`

export function isSigned(text: string, signature: string, publicKey: KeyObject): boolean {
  return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'))
}

function signText(key: AuditKey, text: string): string {
  return sign(null, Buffer.from(text), key.privateKey).toString('base64url')
}
