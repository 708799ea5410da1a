import { createPrivateKey } from 'node:crypto'
import { type AuditEnvironment, EnvironmentError } from '../environment'
import type { AuditKey } from './block'

/** The key that seals the audit. @throws EnvironmentError when it is not an Ed25519 key */
export function auditKeyOf({ id, key }: AuditEnvironment): AuditKey {
  const privateKey = read(key)
  if (privateKey?.asymmetricKeyType !== 'ed25519')
    throw new EnvironmentError(
      'AUDIT_KEY',
      'is not an Ed25519 key',
      'Make one with `openssl genpkey -algorithm ed25519`.',
    )
  return { id, privateKey }
}

function read(pem: string) {
  try {
    return createPrivateKey(pem)
  } catch {
    return undefined
  }
}
