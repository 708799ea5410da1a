import { plus } from '../../core/domain/calendar/plus'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Ports, Stored } from '../ports'
import { filePath } from './file-path'

/** A file that came for a message; `_id` is where it waits. */
export interface ReceivedFile extends Stored {
  expiresAt: Instant
}

/** Nobody has named it, or nobody could take it in, for so long, seconds: then it is swept. */
const WAITS = 30 * 86_400

/** Keeps a file of an exchange until the message that names it has been applied. It is written down first, so that none is forgotten. */
export async function keepReceived(
  ports: Ports,
  receiver: CentreCode,
  { exchange, sha256 }: { exchange: string; sha256: string },
  bytes: Uint8Array,
): Promise<void> {
  const _id = filePath(receiver, exchange, sha256)
  const file: ReceivedFile = { _id, expiresAt: plus(ports.clock.now(), WAITS) }
  await ports.database.collection<ReceivedFile>('exchangeFiles').add(file)
  await ports.files.put(_id, bytes)
}
