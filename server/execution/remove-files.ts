import { plus } from '../../core/domain/calendar/plus'
import type { Ports } from '../ports'
import type { LeftFile } from '../records/left-file'

/** Seconds until a file that would not go is tried again. */
const soon = 60

/**
 * Removes files for good. One that storage will not remove now is written down, told in the audit, and tried until it is gone
 * (`sweepLeftFiles`): whoever calls may forget its path.
 * @returns those that still stand; nobody may say that they are erased
 */
export async function removeFiles(ports: Ports, paths: readonly string[]): Promise<readonly string[]> {
  const left = await ports.files.remove(paths)
  const now = ports.clock.now()
  for (const path of left) {
    const file: LeftFile = { _id: path, since: now, tries: 1, dueAt: plus(now, soon) }
    if ((await ports.database.collection<LeftFile>('leftFiles').add(file)) === 'taken') continue
    await ports.audit.record({ at: now, actor: 'storage', action: 'file.not-removed', subject: path })
  }
  return left
}
