import type { QueueName } from '../../core/contract/staff/queue'
import type { StaffRole } from '../../core/contract/staff/staff-view'

const cases: readonly StaffRole[] = ['window', 'handler', 'approver', 'liaison', 'head']
const counter: readonly StaffRole[] = ['window', 'liaison', 'head']

/** Queues in the order they are worked, and who sees each. */
export const queueTitles: readonly { queue: QueueName; title: string; for: readonly StaffRole[] }[] = [
  { queue: 'receiving', title: '待受理', for: counter },
  { queue: 'reviewing', title: '待办', for: cases },
  { queue: 'confirming', title: '待复核', for: cases },
  { queue: 'correcting', title: '待补正', for: cases },
  { queue: 'sending', title: '待发送', for: counter },
  { queue: 'away', title: '待反馈', for: counter },
  { queue: 'telling', title: '待告知', for: counter },
  { queue: 'executing', title: '办理中', for: cases },
  { queue: 'failed', title: '没有办成', for: cases },
  { queue: 'filing', title: '待归档', for: ['archivist', 'head'] },
  { queue: 'ended', title: '已结束', for: [...cases, 'archivist'] },
]
