import * as z from 'zod/mini'
import { ItemCode } from '../values/ids'
import type { CoreLine } from './core-line'
import type { ItemPapers } from './item-papers'
import type { ItemWords, ProofLine } from './item-words'
import type { PostingKind } from './posting-kind'
import type { ItemReasons } from './reason'

/** 办理方式 of 通办: 全程网办, 代收代办, 两地联办. What centres write to each other. */
export const SharedMode = z.enum(['online', 'agency', 'two-place'])

/** 办理方式; `local`: an own depositor at an own window, which is no 通办. */
export const Mode = z.enum([...SharedMode.options, 'local'])
export type Mode = z.infer<typeof Mode>

/** Whose business an item is (属地): where one deposits, where one's loan is, where a unit is registered. */
export const Place = z.enum(['deposit', 'loan', 'registration'])
export type Place = z.infer<typeof Place>

/** What the handling centre gives in the end; decides which flows fit. */
export const Outcome = z.enum(['answer', 'certificate', 'payment', 'registration', 'change', 'repayment'])
export type Outcome = z.infer<typeof Outcome>

/** 事项, as all centres share it. How a centre offers it is an `Offer`. */
export interface Item {
  code: ItemCode
  /** As 建办金〔2020〕53号 names it. */
  fullTitle: string
  /** Shortened for a phone. */
  title: string
  icon: string
  /** Where the home page's row leads when the item is online. */
  opens: 'fund' | 'certificates' | 'item'
  /** One matter may be asked of several places: deposits here, loan there. */
  handledBy: readonly Place[]
  /** 购房地: where it is handed in when it is not done online. */
  handedInAt?: 'purchase'
  applicant: 'person' | 'unit' | 'either'
  outcome: Outcome
  fields: readonly Field[]
  /** Its own material, by the names of `catalogue/materials`; application form and 查询授权书 come with the mode. */
  materials: readonly string[]
  /** What the accepting window itself writes once it has checked another centre's depositor, whichever the mode. */
  writtenAtWindow?: readonly string[]
  /** The one sentence on what cannot be undone. */
  irreversible: string
  /** What staff compare before deciding; `modes` where it is not compared whichever way the matter came in. */
  checklist: readonly { name: string; label: string; modes?: readonly Mode[] }[]
  /** What the core is asked for the decision, in the order it is read. */
  coreLines: readonly CoreLine[]
  /** What the core enters; nothing for what is only answered or certified. */
  posting?: PostingKind
  proofs: readonly ProofLine[]
  reasons: ItemReasons
  papers: ItemPapers
  words: ItemWords
  source: string
}

/** What a text may have to be. */
export const Meaning = z.enum(['phone', 'name', 'id-number'])
export type Meaning = z.infer<typeof Meaning>

/** What an answer names that there is only once: nobody is paid twice for it without a word. */
export const Mark = z.enum(['house', 'contract'])
export type Mark = z.infer<typeof Mark>

/**
 * What kind of thing is asked. Each has one parser, which phone, window, keyed-in message and gateway share (`read-answer.ts`). `text` is
 * for words alone: whatever is a number, a day or a sum has a kind of its own.
 */
export const FieldKind = z.enum([
  'choice',
  'day',
  'month',
  'money',
  'ratio',
  'credit-code',
  'contract',
  'card',
  'bank',
  ...Meaning.options,
  'text',
])
export type FieldKind = z.infer<typeof FieldKind>

/** One thing asked in a form. `kind` decides how it is drawn and checked. */
export const Field = z.object({
  name: z.string(),
  kind: FieldKind,
  label: z.string(),
  hint: z.optional(z.string()),
  required: z.boolean(),
  /** Of a text: characters as people count them. */
  maxLength: z.optional(z.int()),
  /** Of a ratio: per cent, both ends allowed. */
  range: z.optional(z.object({ min: z.number(), max: z.number() })),
  /** Of a day or month: the first that can be meant, `1991-01`, and the last. */
  since: z.optional(z.string()),
  until: z.optional(z.enum(['today', 'next-year'])),
  /** Of a sum: name of the sum it may not exceed. */
  atMost: z.optional(z.string()),
  /** `means`: what a text that `fits` this choice must be. */
  choices: z.optional(z.array(z.object({ value: z.string(), label: z.string(), means: z.optional(Meaning) }))),
  /** Name of the choice that says what this text must be. */
  fits: z.optional(z.string()),
  /** Kept encrypted, shown masked. */
  personal: z.optional(z.boolean()),
  /** Compared with other cases. */
  mark: z.optional(Mark),
})
export type Field = z.infer<typeof Field>

/** One kind of picture to hand in. Exactly one slot of a `oneOf` group must be filled. */
export const Slot = z.object({
  name: z.string(),
  label: z.string(),
  /** What makes a good picture, one short sentence. */
  hint: z.string(),
  /** Name of the drawn sample shown beside it. */
  sample: z.string(),
  pages: z.object({ min: z.int(), max: z.int() }),
  maxBytes: z.int(),
  oneOf: z.optional(z.string()),
  /** 免提交, and why; it may still be handed in. */
  spared: z.optional(z.string()),
  /** Ask for the camera first (hand-held picture), or let the person choose. */
  camera: z.optional(z.enum(['back', 'front'])),
})
export type Slot = z.infer<typeof Slot>

/** One topic of the form. */
export const Step = z.object({
  name: z.string(),
  title: z.string(),
  kind: z.enum(['fields', 'card', 'materials', 'review']),
  fields: z.array(z.string()),
  slots: z.array(z.string()),
})
export type Step = z.infer<typeof Step>

/**
 * How soon, counted in the centre's working days; `instant` where all is proved by data. `verifyDays` is the other clock, in the
 * other organisation: what the accepting centre has before it sends.
 */
export const Promise_ = z.object({
  kind: z.enum(['instant', 'working-days']),
  days: z.int(),
  verifyDays: z.optional(z.int()),
  words: z.string(),
})
export type Promise_ = z.infer<typeof Promise_>

/**
 * An item as one centre offers it online, ready to be drawn. Travels to the phone as data; a started application keeps the
 * version it began with.
 */
export const ItemDefinition = z.object({
  item: ItemCode,
  version: z.string(),
  title: z.string(),
  mode: Mode,
  promise: Promise_,
  /** What happens, in the order it happens; one short line each. */
  conditions: z.array(z.string()),
  materialLines: z.array(z.string()),
  whatHappens: z.array(z.string()),
  /** The one sentence on what cannot be undone. */
  irreversible: z.string(),
  /** Said before submission: at once, or by two people the same day and why. */
  paths: z.object({ instant: z.optional(z.string()), held: z.optional(z.string()), reviewed: z.string() }),
  fields: z.array(Field),
  slots: z.array(Slot),
  steps: z.array(Step),
  banks: z.array(z.object({ code: z.string(), name: z.string() })),
  promiseText: z.string(),
  /** Staff's checklist. */
  checklist: z.array(z.object({ name: z.string(), label: z.string() })),
  checks: z.array(z.string()),
})
export type ItemDefinition = z.infer<typeof ItemDefinition>
