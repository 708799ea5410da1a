import * as z from 'zod/mini'
import { Outcome } from '../../domain/item/item'
import { Day } from '../../domain/values/day'
import { Fen } from '../../domain/values/fen'
import { ApplicationId, DepartmentId, MaterialId } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { atMost } from '../typed'
import { QueueRow } from './queue'
import { caseWorkers, staffMessage } from './staff-message'
import { Tracking } from './tracking'

/** 比对表 line: what the applicant wrote, what the core says. */
export const CompareRow = z.object({
  field: z.string(),
  label: z.string(),
  answer: z.optional(z.string()),
  core: z.optional(z.string()),
  same: z.enum(['same', 'different', 'only-one', 'unknown']),
  /** A masked value that may be shown in full after a reason is given. */
  revealable: z.boolean(),
})

export const ReviewMaterial = z.object({
  id: MaterialId,
  slot: z.string(),
  label: z.string(),
  page: z.int(),
  pages: z.int(),
  round: z.int(),
  keptAt: Instant,
  hints: z.array(z.string()),
  /** Of a page of a PDF: what `open-original` opens. */
  original: z.optional(z.string()),
  replaced: z.boolean(),
})

/** A coded reason: what staff chooses, what the depositor reads. */
export const ReasonOption = z.object({ code: z.string(), title: z.string(), reason: z.string(), remedy: z.string() })
export type ReasonOption = z.infer<typeof ReasonOption>

/** An action this person may take now. `blocked` says what is missing, in words. */
export const ActionOption = z.object({
  action: z.enum([
    'ask-correction',
    'propose',
    'propose-refusal',
    'approve',
    'refuse',
    'send-back',
    'retry',
    'agree-withdrawal',
    // 受理
    'accept',
    'decline',
    'resubmit',
    'start-check',
    'inquire',
    'inquiry-answered',
    'hand-over',
    'return-to-window',
    'send',
    'prepare-package',
    'platform-down',
    'supplement',
    'post',
    'urge',
    'negotiate',
    'answer-inquiry',
    'withdraw-in-person',
    'tell',
    'archive',
    // 属地办理
    'dispatch',
    'nack',
    'misdispatched',
    'ask-originals',
    'inquire-there',
    'originals-in',
    'return-originals',
    'report',
    'send-result',
    'unfreeze',
  ]),
  label: z.string(),
  /** How the history will tell it. */
  told: z.string(),
  primary: z.boolean(),
  danger: z.boolean(),
  /** Money moves or a right ends: asks the second factor again. */
  needsCode: z.boolean(),
  /** What the action's own form must ask. */
  asks: z.array(z.enum(['lines', 'reason', 'department', 'tracking', 'archive', 'kept', 'delivery'])),
  /** Of a decision: what it may be given for, by item, side and way; `ownWords` where other words may be told as well. */
  reasons: z.optional(z.array(ReasonOption)),
  ownWords: z.optional(z.boolean()),
  blocked: z.optional(z.string()),
})
export type ActionOption = z.infer<typeof ActionOption>

export const HistoryLine = z.object({ at: Instant, who: z.string(), words: z.string(), note: z.optional(z.string()) })

/** A working day in the strip under 期限. */
export const ClockDay = z.object({
  day: Day,
  words: z.string(),
  kind: z.enum(['accepted', 'counted', 'paused', 'off', 'today', 'due']),
})

export const ReviewView = z.object({
  row: QueueRow,
  outcome: Outcome,
  promise: z.string(),
  /** What the applicant is given to ring, with its area code. */
  phone: z.optional(z.string()),
  amount: z.optional(z.object({ label: z.string(), principal: Fen, interest: Fen, total: Fen, estimate: z.boolean() })),
  checks: z.array(z.object({ label: z.string(), passed: z.boolean(), note: z.optional(z.string()) })),
  coreAnsweredAt: z.optional(Instant),
  compare: z.array(CompareRow),
  /** What was taken as it is and deserves a second look: a card number whose check digit is wrong. */
  warnings: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  materials: z.array(ReviewMaterial),
  /** The other centre, and how far the exchange with it has come. */
  exchange: z.optional(
    z.object({
      side: z.enum(['accepting', 'handling']),
      other: z.string(),
      /** 跨省通办 or 省内通办: the same machine. */
      scope: z.string(),
      numbers: z.array(z.string()),
      words: z.string(),
      /** Arrived in a way this centre has switched off: why. The liaison sends it back. */
      closed: z.optional(z.string()),
      /** What cannot be read of what the other centre wrote, field by field. The liaison sends it back. */
      unread: z.optional(z.array(z.string())),
      /** Where several persons apply: each one's centre, number and state. */
      persons: z.array(z.object({ name: z.string(), other: z.string(), number: z.string(), words: z.string() })),
      /** Steps with a form of their own that this person may take now. */
      may: z.array(z.enum(['add-applicant', 'redirect'])),
      /** Through the national platform, by the liaison's hand. */
      byHand: z.boolean(),
    }),
  ),
  departments: z.array(z.object({ id: DepartmentId, name: z.string() })),
  missing: z.array(z.string()),
  papers: z.array(z.object({ name: z.string(), label: z.string() })),
  /** 和别的件相同: each is explained before anybody proposes or approves. Of a case out of reach only centre and day are told. */
  conflicts: z.array(
    z.object({
      id: z.string(),
      words: z.string(),
      centre: z.string(),
      on: Day,
      application: z.optional(ApplicationId),
      number: z.optional(z.string()),
      item: z.optional(z.string()),
      answered: z.optional(z.object({ by: z.string(), at: Instant, words: z.string() })),
    }),
  ),
  /** What to do about a paper that is missing, or that needs a character written by hand. */
  paperTroubles: z.array(z.string()),
  checklist: z.array(z.object({ name: z.string(), label: z.string(), done: z.boolean() })),
  clock: z.object({ total: z.int(), used: z.int(), paused: z.int(), days: z.array(ClockDay), words: z.string() }),
  history: z.array(HistoryLine),
  actions: z.array(ActionOption),
  correctionReasons: z.array(z.extend(ReasonOption, { slot: z.string() })),
  refusalReasons: z.array(ReasonOption),
  slots: z.array(z.object({ name: z.string(), label: z.string() })),
  proposal: z.optional(
    z.object({
      by: z.string(),
      at: Instant,
      outcome: z.enum(['approve', 'refuse']),
      note: z.optional(z.string()),
      reason: z.optional(z.string()),
    }),
  ),
  payment: z.optional(z.object({ state: z.string(), words: z.string(), order: z.string() })),
  neighbours: z.object({
    previous: z.optional(ApplicationId),
    next: z.optional(ApplicationId),
    position: z.int(),
    total: z.int(),
  }),
})
export type ReviewView = z.infer<typeof ReviewView>

const key = z.string().check(z.regex(/^[0-9a-f]{32}$/))

export const reviewMessages = {
  'show-application': staffMessage(
    caseWorkers,
    z.object({ application: ApplicationId }),
    z.object({ review: ReviewView }),
  ),
  /** A link of at most 300 s to the viewing copy, issued after the access check and recorded. */
  'open-material': staffMessage(
    ['window', 'handler', 'approver', 'liaison', 'head', 'archivist'],
    z.object({ application: ApplicationId, material: MaterialId }),
    z.object({ link: z.string(), expiresAt: Instant }),
  ),
  /** A link of at most 300 s to a sealed paper of the case, issued after the access check and recorded. */
  'open-paper': staffMessage(
    ['window', 'handler', 'approver', 'liaison', 'head', 'archivist'],
    z.object({ application: ApplicationId, name: z.string().check(z.maxLength(60)) }),
    z.object({ link: z.string(), expiresAt: Instant }),
  ),
  'save-checklist': staffMessage(
    ['window', 'handler'],
    z.object({ application: ApplicationId, version: z.int(), done: z.array(z.string()) }),
    z.object({ review: ReviewView }),
  ),
  /** Why a case that looks like this one is no reason against it; by whoever holds the claim. */
  'answer-conflict': staffMessage(
    ['window', 'handler'],
    z.object({
      application: ApplicationId,
      version: z.int(),
      conflict: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
      words: z.string().check(z.minLength(4, '请写明为什么可以办（至少4个字）'), atMost(200)),
    }),
    z.object({ review: ReviewView }),
  ),
  /** The actions of the flow table; what `input` must hold depends on the action and is checked by the flow. */
  'take-action': staffMessage(
    ['window', 'handler', 'approver', 'liaison', 'archivist'],
    z.object({
      application: ApplicationId,
      version: z.int(),
      key,
      action: ActionOption.shape.action,
      note: z.optional(z.string().check(atMost(400))),
      /** ask-correction */
      lines: z.optional(
        z
          .array(z.object({ slot: z.string(), reason: z.string(), words: z.optional(z.string().check(atMost(200))) }))
          .check(z.maxLength(20)),
      ),
      /** Code of a listed reason, or words of one's own where none is listed. */
      reason: z.optional(z.string().check(atMost(200))),
      /** dispatch */
      department: z.optional(DepartmentId),
      /** post, return-originals */
      tracking: z.optional(Tracking),
      /** archive */
      archive: z.optional(
        z.object({
          number: z.string().check(atMost(60)),
          pages: z.int().check(z.gte(1), z.lte(9999)),
          /** Where posted originals stay that did not come back, and why. */
          kept: z.optional(z.string().check(atMost(200))),
        }),
      ),
      /** tell */
      delivery: z.optional(
        z.object({
          how: z.enum(['collected', 'posted', 'phone', 'message']),
          note: z.optional(z.string().check(atMost(100))),
        }),
      ),
      /** approve */
      code: z.optional(z.string()),
    }),
    z.object({ review: ReviewView }),
  ),
  /** Shows a masked value in full for 30 s, for a stated reason, recorded. */
  reveal: staffMessage(
    ['handler', 'approver', 'head'],
    z.object({
      application: ApplicationId,
      field: z.string(),
      reason: z.string().check(z.minLength(4, '请写明查看原因（至少4个字）'), atMost(100)),
    }),
    z.object({ value: z.string(), seconds: z.int() }),
  ),
}
