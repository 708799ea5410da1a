import type { Instant } from '../../core/domain/values/instant'
import type { ReceivedFile } from '../exchange/keep-received'
import { removeFiles } from '../execution/remove-files'
import type { Ports } from '../ports'
import type { Attachment } from '../records/attachment'
import type { Upload } from '../records/upload'

/** Removes what was uploaded and never taken: tickets past their time, with the raw file if there is one. */
export async function sweepUploads(ports: Ports, until: Instant): Promise<{ removed: number }> {
  let removed = 0
  const uploads = ports.database.collection<Upload>('uploads')
  const over = await uploads.list(
    { expiresAt: { lte: ports.clock.now() } },
    {
      order: [
        { field: 'expiresAt', direction: 'asc' },
        { field: '_id', direction: 'asc' },
      ],
      limit: 100,
    },
  )
  for (const upload of over) {
    if (ports.clock.now() >= until) break
    // Also when it was taken: the phone could still write there afterwards.
    await removeFiles(ports, [upload.path])
    await uploads.remove(upload._id)
    removed += 1
  }
  const attachments = ports.database.collection<Attachment>('attachments')
  const leaves = await attachments.list(
    { expiresAt: { lte: ports.clock.now() } },
    { order: [{ field: 'expiresAt', direction: 'asc' }], limit: 100 },
  )
  for (const { _id, quarantine } of leaves) {
    if (ports.clock.now() >= until) break
    await removeFiles(ports, [quarantine])
    await attachments.remove(_id)
    removed += 1
  }
  const received = ports.database.collection<ReceivedFile>('exchangeFiles')
  const waited = await received.list(
    { expiresAt: { lte: ports.clock.now() } },
    { order: [{ field: 'expiresAt', direction: 'asc' }], limit: 100 },
  )
  for (const { _id: path } of waited) {
    if (ports.clock.now() >= until) break
    // Mostly gone long ago: taken over by the case that named it.
    await removeFiles(ports, [path])
    await received.remove(path)
    removed += 1
  }
  return { removed }
}
