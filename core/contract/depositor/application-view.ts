import * as z from 'zod/mini'
import { Mode, Slot } from '../../domain/item/item'
import { Day } from '../../domain/values/day'
import { Fen } from '../../domain/values/fen'
import { ApplicationId, MaterialId } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { message } from '../door'
import { TypedCard } from '../typed'
import { ApplicationCard } from './application-card'

/** One line of the timeline, newest last. */
export const TimelineEntry = z.object({
  key: z.string(),
  words: z.string(),
  note: z.optional(z.string()),
  at: z.optional(Instant),
  mark: z.enum(['done', 'now', 'todo', 'good', 'bad']),
})

/** A picture as its owner sees it: never the picture itself, only that it was kept. */
export const MaterialView = z.object({
  id: MaterialId,
  slot: z.string(),
  page: z.int(),
  keptAt: Instant,
  hints: z.array(z.string()),
  /** A link to the viewing copy, good for 300 s; only in drafts and corrections. */
  preview: z.optional(z.string()),
})
export type MaterialView = z.infer<typeof MaterialView>

/** What has to be corrected, item by item. */
export const CorrectionLine = z.object({
  slot: z.string(),
  label: z.string(),
  reason: z.string(),
  remedy: z.string(),
  answered: z.boolean(),
})

export const ApplicationView = z.extend(ApplicationCard, {
  version: z.int(),
  mode: Mode,
  path: z.string(),
  promise: z.object({
    words: z.string(),
    on: z.optional(Day),
    /** 暂定: counted without the year's table, and counted anew when it is there. */
    provisional: z.optional(z.literal(true)),
    paused: z.boolean(),
    pausedWords: z.optional(z.string()),
  }),
  timeline: z.array(TimelineEntry),
  answers: z.array(z.object({ label: z.string(), value: z.string() })),
  materials: z.array(MaterialView),
  slots: z.array(Slot),
  correction: z.optional(z.object({ due: Day, lines: z.array(CorrectionLine), round: z.int() })),
  refusal: z.optional(z.object({ title: z.string(), reason: z.string(), remedy: z.string() })),
  payment: z.optional(
    z.object({
      total: Fen,
      principal: Fen,
      interest: Fen,
      maskedCard: z.string(),
      bank: z.string(),
      paidOn: z.optional(Day),
      failed: z.optional(z.string()),
    }),
  ),
  /** 提前还清: what is taken, when, and whether it was. */
  debit: z.optional(
    z.object({
      total: Fen,
      principal: Fen,
      interest: Fen,
      on: z.optional(Day),
      done: z.boolean(),
      failed: z.optional(z.string()),
    }),
  ),
  documents: z.array(z.object({ name: z.string(), label: z.string() })),
  may: z.object({
    withdraw: z.boolean(),
    askWithdrawal: z.boolean(),
    resubmit: z.boolean(),
    correctCard: z.boolean(),
    /** After a debit that failed: once more. */
    planAgain: z.boolean(),
    /** “不是我”: somebody applied elsewhere in this name. */
    deny: z.boolean(),
  }),
  /** The other centre, where two work on it. */
  elsewhere: z.optional(z.object({ centre: z.string(), words: z.string() })),
  banks: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type ApplicationView = z.infer<typeof ApplicationView>

const key = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const target = { application: ApplicationId, version: z.int(), key }
const reply = z.object({ application: ApplicationView })

export const applicationMessages = {
  'show-application': message('person', z.object({ application: ApplicationId }), reply),
  /** Until approval at once; later only asked for (`askWithdrawal`), and refused once money moves. */
  'withdraw-application': message('person', z.object(target), reply),
  /** After a debit that failed: planned once more, on the next day it is done. */
  'plan-again': message('person', z.object(target), reply),
  /** “不是我”: stops what was applied for elsewhere in this name, before it is carried out. */
  'deny-application': message('person', z.object(target), reply),
  /** Every listed slot must have been replaced (through issue-upload / keep-material). */
  'resubmit-application': message('person', z.object(target), reply),
  /** After a failed payment: a new own-name card; always re-approved. */
  'correct-card': message(
    'person',
    z.object({
      ...target,
      bank: z.string(),
      card: TypedCard,
      stepUp: z.string(),
    }),
    reply,
  ),
  /** A link of 300 s to a paper of this case (e-receipt, withdrawal receipt). */
  'open-document': message(
    'person',
    z.object({ application: ApplicationId, name: z.string() }),
    z.object({ link: z.string(), fileName: z.string(), expiresAt: Instant }),
  ),
}
