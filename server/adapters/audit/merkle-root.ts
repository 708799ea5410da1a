import { createHash } from 'node:crypto'

/**
 * Root of a hash tree as in RFC 6962: leaves and nodes are hashed apart, an odd one is carried up, so that no two lists of
 * leaves have one root.
 * @param leaves base64url hashes, in order
 * @returns base64url; the root of no leaves is the hash of nothing
 */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return createHash('sha256').digest('base64url')
  let level = leaves.map(leaf => digest(0, Buffer.from(leaf, 'base64url')))
  while (level.length > 1) {
    const above: Buffer[] = []
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at], level[at + 1]]
      if (left) above.push(right ? digest(1, left, right) : left)
    }
    level = above
  }
  return (level[0] as Buffer).toString('base64url')
}

function digest(kind: 0 | 1, ...parts: Buffer[]): Buffer {
  const hash = createHash('sha256').update(Uint8Array.of(kind))
  for (const part of parts) hash.update(part)
  return hash.digest()
}
