import * as z from 'zod/mini'
import { ItemDefinition } from '../../domain/item/item'
import { Day } from '../../domain/values/day'
import { Fen } from '../../domain/values/fen'
import { ApplicationId, CentreCode, ItemCode, MaterialId, UploadId } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { message } from '../door'
import { TypedCard } from '../typed'
import { ApplicationView, MaterialView } from './application-view'

/** One pre-check, shown before anything is filled in. */
export const CheckResult = z.object({
  check: z.string(),
  label: z.string(),
  passed: z.boolean(),
  /** Why not, and what to do. */
  reason: z.optional(z.string()),
  remedy: z.optional(z.string()),
})
export type CheckResult = z.infer<typeof CheckResult>

/** A form under way; kept in the cloud, overwritten as the person types. */
export const DraftView = z.object({
  id: ApplicationId,
  version: z.int(),
  centre: CentreCode,
  item: ItemCode,
  title: z.string(),
  definition: ItemDefinition,
  answers: z.record(z.string(), z.string()),
  card: z.optional(
    z.object({ bank: z.string(), bankName: z.string(), maskedCard: z.string(), ownName: z.enum(['yes', 'unknown']) }),
  ),
  materials: z.array(MaterialView),
  savedAt: Instant,
  expiresOn: Day,
})
export type DraftView = z.infer<typeof DraftView>

/** What may be uploaded where: one path, once, for 15 minutes, to a place nobody may read. */
export const UploadTicket = z.object({
  upload: UploadId,
  cloudPath: z.string(),
  expiresAt: Instant,
  maxBytes: z.int(),
})
export type UploadTicket = z.infer<typeof UploadTicket>

export const applyMessages = {
  /** Item page: definition as data. `not-online` items have only the window part (in the card). */
  'describe-item': message(
    'guest',
    z.object({ centre: CentreCode, item: ItemCode }),
    z.object({ definition: ItemDefinition }),
  ),
  /** All pre-checks at once, with the estimate and which path the case will take. */
  'check-before-apply': message(
    'person',
    z.object({ centre: CentreCode, item: ItemCode, consent: z.optional(z.object({ version: z.string() })) }),
    z.object({
      passed: z.boolean(),
      checks: z.array(CheckResult),
      /** `paid-out` to the depositor; `paid-off`: taken from them on that day. */
      estimate: z.optional(
        z.object({
          kind: z.enum(['paid-out', 'paid-off']),
          principal: Fen,
          interest: Fen,
          total: Fen,
          on: Day,
          account: z.string(),
        }),
      ),
      path: z.object({ kind: z.string(), words: z.string() }),
      promise: z.object({ words: z.string(), on: z.optional(Day), provisional: z.optional(z.literal(true)) }),
      /** A draft or an open case that exists already. */
      draft: z.optional(ApplicationId),
      open: z.optional(ApplicationId),
    }),
  ),
  /** Gives the draft that exists, or a new one. Refused while pre-checks fail. */
  'start-draft': message('person', z.object({ centre: CentreCode, item: ItemCode }), z.object({ draft: DraftView })),
  'show-draft': message('person', z.object({ draft: ApplicationId }), z.object({ draft: DraftView })),
  /** Autosave. A stale version is refused with the fresh draft; nothing typed elsewhere is overwritten. */
  'save-draft': message(
    'person',
    z.object({
      draft: ApplicationId,
      version: z.int(),
      answers: z.record(z.string(), z.string().check(z.maxLength(400))),
    }),
    z.object({ draft: DraftView }),
  ),
  /** Binds the receiving card: own name asked of the bank. `unknown` may go on and is decided by people. */
  'bind-card': message(
    'person',
    z.object({
      draft: ApplicationId,
      version: z.int(),
      bank: z.string().check(z.minLength(1, '请选择开户银行')),
      card: TypedCard,
    }),
    z.object({ draft: DraftView, warning: z.optional(z.string()) }),
  ),
  /** `target` is a draft, or an application that waits for correction. */
  'issue-upload': message(
    'person',
    z.object({
      target: ApplicationId,
      slot: z.string().check(z.maxLength(40)),
      bytes: z.int().check(z.gte(1, '这个文件是空的，请重新选'), z.lte(20_971_520, '照片太大了，请选20MB以内的')),
      type: z.enum(['jpg', 'jpeg', 'png', 'heic', 'webp', 'avif'], '这个文件不是照片'),
      /** Replace this picture rather than add one. */
      replaces: z.optional(MaterialId),
    }),
    z.object({ ticket: UploadTicket }),
  ),
  /** Takes exactly the file of the ticket: sniffed, decoded, re-encoded; the raw upload is deleted. */
  'keep-material': message(
    'person',
    z.object({ upload: UploadId, fileID: z.string().check(z.maxLength(1000)) }),
    z.object({ material: MaterialView, version: z.int() }),
  ),
  'remove-material': message(
    'person',
    z.object({ target: ApplicationId, material: MaterialId }),
    z.object({ version: z.int() }),
  ),
  /** 提交中心审批. The same draft gives the same application however often it is sent. */
  'submit-application': message(
    'person',
    z.object({
      draft: ApplicationId,
      version: z.int(),
      key: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
      stepUp: z.string(),
      promise: z.boolean(),
      /** What the person was shown and agreed to, where money is taken from them. */
      total: z.optional(Fen),
    }),
    z.object({ application: ApplicationView }),
  ),
}
