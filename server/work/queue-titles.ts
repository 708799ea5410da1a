import type { QueueName } from '../../core/contract/staff/queue'
import type { StaffRole } from '../../core/contract/staff/staff-view'

/** Queues in the order they are worked, and who sees each first. */
export const queueTitles: readonly { queue: QueueName; title: string; for: readonly StaffRole[] }[] = [
  { queue: 'reviewing', title: '待办', for: ['handler', 'approver', 'head'] },
  { queue: 'confirming', title: '待复核', for: ['handler', 'approver', 'head'] },
  { queue: 'correcting', title: '待补正', for: ['handler', 'approver', 'head'] },
  { queue: 'executing', title: '打款中', for: ['handler', 'approver', 'head'] },
  { queue: 'failed', title: '打款失败', for: ['handler', 'approver', 'head'] },
  { queue: 'ended', title: '已结束', for: ['handler', 'approver', 'head', 'archivist'] },
]
