import * as z from 'zod/mini'
import { Mode } from '../../domain/item/item'
import { Day } from '../../domain/values/day'
import { ApplicationId, ItemCode, StaffId } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { caseWorkers, staffMessage } from './staff-message'

/** 队列: 待受理, 待办, 待复核, 待补正, 待发送, 待反馈, 待告知, 待归档, 办理中, 没有办成, 已结束. */
export const QueueName = z.enum([
  'receiving',
  'reviewing',
  'confirming',
  'correcting',
  'sending',
  'away',
  'telling',
  'filing',
  'executing',
  'failed',
  'ended',
])
export type QueueName = z.infer<typeof QueueName>

/** 期限徽标. `left` is working days left, negative when overdue; absent while paused or ended. */
export const DueBadge = z.object({
  kind: z.enum(['left', 'today', 'overdue', 'paused', 'ended', 'none']),
  left: z.optional(z.int()),
  words: z.string(),
  on: z.optional(Day),
})
export type DueBadge = z.infer<typeof DueBadge>

export const QueueRow = z.object({
  id: ApplicationId,
  version: z.int(),
  number: z.string(),
  applicant: z.string(),
  maskedIdNumber: z.string(),
  item: ItemCode,
  itemTitle: z.string(),
  mode: Mode,
  department: z.string(),
  stateWords: z.string(),
  round: z.int(),
  submittedAt: Instant,
  changedAt: Instant,
  due: DueBadge,
  assignee: z.optional(z.object({ id: StaffId, name: z.string(), until: Instant, mine: z.boolean() })),
  /** 认领 and 释放, as the flow gives them to this member of staff now. */
  claimable: z.optional(z.boolean()),
  releasable: z.optional(z.boolean()),
  flags: z.array(z.string()),
})
export type QueueRow = z.infer<typeof QueueRow>

const filter = z.object({
  item: z.optional(ItemCode),
  due: z.optional(z.enum(['overdue', 'today', 'soon'])),
  assignee: z.optional(z.enum(['me', 'nobody'])),
})

export const queueMessages = {
  'show-queues': staffMessage(
    caseWorkers,
    z.object({}),
    z.object({
      queues: z.array(z.object({ queue: QueueName, title: z.string(), count: z.int(), overdue: z.int() })),
      /** What one may filter by: the items this centre offers. */
      items: z.optional(z.array(z.object({ item: ItemCode, title: z.string() }))),
      now: Instant,
    }),
  ),
  'list-queue': staffMessage(
    caseWorkers,
    z.object({
      queue: QueueName,
      filter,
      after: z.optional(z.string()),
      limit: z.optional(z.int().check(z.gte(1), z.lte(100))),
    }),
    z.object({ rows: z.array(QueueRow), next: z.optional(z.string()), total: z.optional(z.int()) }),
  ),
  claim: staffMessage(
    ['window', 'handler'],
    z.object({ application: ApplicationId, version: z.int() }),
    z.object({ row: QueueRow }),
  ),
  release: staffMessage(
    ['window', 'handler'],
    z.object({ application: ApplicationId, version: z.int() }),
    z.object({ row: QueueRow }),
  ),
}
