import * as z from 'zod/mini'
import { QueueRow } from '../../core/contract/staff/queue'

const Fresh = z.union([z.object({ row: QueueRow }), QueueRow])

/** @returns the row a refusal brought along, if it brought one */
export function freshRow(fresh: unknown): QueueRow | undefined {
  const found = Fresh.safeParse(fresh)
  if (!found.success) return undefined
  return 'row' in found.data ? found.data.row : found.data
}
