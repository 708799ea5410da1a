import * as z from 'zod/mini'
import { fileRefusals } from '../domain/files/file-refusal'
import { Day } from '../domain/values/day'
import { CentreCode } from '../domain/values/ids'
import { Instant } from '../domain/values/instant'
import { message } from './door'

const path = z.string().check(z.minLength(3), z.maxLength(400))
const bytes = z.int().check(z.gte(0))
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** As everywhere an outside party answers: yes, no, or nothing that could be relied on. */
const answer = <T extends z.ZodMiniType>(value: T) =>
  z.union([
    z.object({ kind: z.literal('yes'), value }),
    z.object({ kind: z.literal('no'), code: z.string(), message: z.string() }),
    z.object({ kind: z.literal('unknown'), reason: z.string() }),
  ])

const rows = z.array(z.object({ label: z.string(), value: z.string() })).check(z.maxLength(60))

const Paper = z.object({
  kind: z.enum(['deposit-certificate', 'loan-use-certificate', 'acceptance-receipt', 'withdrawal-receipt', 'result']),
  title: z.string().check(z.minLength(1), z.maxLength(60)),
  number: z.string().check(z.minLength(1), z.maxLength(60)),
  centre: z.object({ name: z.string(), phone: z.string(), code: CentreCode }),
  rows: z.readonly(rows),
  statement: z.string().check(z.maxLength(2000)),
  validity: z.optional(z.string().check(z.maxLength(400))),
  issuedOn: Day,
  checkUrl: z.optional(z.string().check(z.maxLength(400))),
  addressee: z.optional(z.string().check(z.maxLength(100))),
  receipt: z.optional(
    z.object({
      addressee: z.string().check(z.maxLength(100)),
      statement: z.string().check(z.maxLength(400)),
      rows,
      signedBy: z.string().check(z.maxLength(100)),
      foot: z.string().check(z.maxLength(400)),
    }),
  ),
})

const KeptMaterial = z.object({
  keptPath: path,
  viewPath: path,
  width: z.int(),
  height: z.int(),
  bytes,
  sha256,
  rawSha256: sha256,
  hints: z.readonly(z.array(z.enum(['blurred', 'dark', 'bright', 'small']))),
})

const refusal = z.object({
  kind: z.literal('refused'),
  code: z.enum(fileRefusals),
})

/** A file lies in quarantine; what is made of it goes to two other places. */
const intake = z.object({
  uploadPath: path,
  keptPath: path,
  viewPath: path,
  maxBytes: z.int().check(z.gte(1)),
  lines: z.readonly(z.array(z.string().check(z.maxLength(80))).check(z.maxLength(6))),
})
const KeptPdf = z.object({
  ...z.pick(KeptMaterial, { keptPath: true, viewPath: true, bytes: true, sha256: true, rawSha256: true }).shape,
  pages: z.int(),
})

/**
 * Every message of the `documents` function. It is called by the other functions only, never by a phone or over HTTP, and
 * trusts that they have checked who asks.
 */
export const documentsDoor = {
  /** Takes the raw upload, writes `keptPath` and `viewPath` (with burnt-in lines), deletes the raw file whatever happens. */
  'keep-image': message(
    'guest',
    intake,
    answer(z.union([z.object({ kind: z.literal('kept'), material: KeptMaterial }), refusal])),
  ),
  /** The same for a PDF: pages copied into a new file, nothing that acts. */
  'keep-pdf': message(
    'guest',
    intake,
    answer(z.union([z.object({ kind: z.literal('kept'), material: KeptPdf }), refusal])),
  ),
  /** The same for a PDF that is material: each page becomes a picture, `<kept>-1.jpg` and `<view>-1.jpg` and so on. */
  'keep-pages': message(
    'guest',
    z.object({
      ...z.pick(intake, { uploadPath: true, maxBytes: true, lines: true }).shape,
      kept: path,
      view: path,
      maxPages: z.int(),
    }),
    answer(z.union([z.object({ kind: z.literal('kept'), pages: z.readonly(z.array(KeptMaterial)) }), refusal])),
  ),
  /** Draws a paper, seals and signs it with the centre's seal, writes it to `path`. */
  'issue-paper': message(
    'guest',
    z.object({ paper: Paper, path, signedAt: Instant }),
    answer(z.object({ sha256, bytes, certificate: z.string(), stamped: z.boolean() })),
  ),
}
export type DocumentsDoor = typeof documentsDoor
