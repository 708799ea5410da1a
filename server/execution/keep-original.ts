import type { ApplicationId, StaffId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { Original } from '../records/original'

/**
 * Keeps a PDF as it came, under the vault. The record is written first, so that no file is without one; the same again changes nothing.
 * @param id the leave it came by
 */
export async function keepOriginal(
  ports: Ports,
  { id, application, by }: { id: string; application: ApplicationId; by: StaffId },
  bytes: Uint8Array,
): Promise<string> {
  const originals = ports.database.collection<Original>('originals')
  if (await originals.find(id)) return id
  const { sealed, content } = ports.vault.sealFile(id, bytes)
  const path = `kept/originals/${application}/${id}-${ports.chance.hex(8)}.sealed`
  const at = ports.clock.now()
  const sha256 = ports.messageKeys.digest(bytes)
  const added = await originals.add({ _id: id, application, path, bytes: bytes.length, sha256, sealed, by, at })
  if (added === 'added') await ports.files.put(path, content)
  return id
}
