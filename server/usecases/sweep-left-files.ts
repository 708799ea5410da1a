import { plus } from '../../core/domain/calendar/plus'
import type { Instant } from '../../core/domain/values/instant'
import type { Ports } from '../ports'
import type { LeftFile } from '../records/left-file'

const shortest = 60
const longest = 86_400

/** Tries again to remove what storage would not: at first every minute, at last once a day, and never gives up. */
export async function sweepLeftFiles(ports: Ports, until: Instant): Promise<{ removed: number; left: number }> {
  const files = ports.database.collection<LeftFile>('leftFiles')
  const due = await files.list(
    { dueAt: { lte: ports.clock.now() } },
    { order: [{ field: 'dueAt', direction: 'asc' }], limit: 100 },
  )
  let removed = 0
  let left = 0
  for (const file of due) {
    const now = ports.clock.now()
    if (now >= until) break
    if ((await ports.files.remove([file._id])).length === 0) {
      await ports.audit.record({ at: now, actor: 'storage', action: 'file.removed', subject: file._id })
      await files.remove(file._id)
      removed += 1
      continue
    }
    const wait = Math.min(longest, shortest * 2 ** file.tries)
    await files.replace({ ...file, tries: file.tries + 1, dueAt: plus(now, wait) })
    left += 1
  }
  return { removed, left }
}
