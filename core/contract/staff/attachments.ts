import * as z from 'zod/mini'
import { ApplicationId } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { atMost } from '../typed'
import { caseWorkers, staffMessage } from './staff-message'

const id = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const Attachment = z.object({
  id,
  label: z.string(),
  /** It is material of the case, and shown among its pictures. */
  slot: z.optional(z.string()),
  type: z.enum(['image', 'pdf']),
  by: z.string(),
  at: Instant,
  bytes: z.int(),
  sha256: z.string(),
  /** Of a PDF: what `open-original` opens. */
  original: z.optional(z.string()),
})
export type Attachment = z.infer<typeof Attachment>

/** 5 MB: what HTTP access carries as binary with room to spare. */
export const mostAttachmentBytes = 5 * 1024 * 1024

export const attachmentMessages = {
  /**
   * Leave to send one file: `POST <path>` with the bytes as they are, `content-type` of the file and the session as
   * `authorization: Bearer`. Files never travel inside messages.
   */
  'issue-attachment': staffMessage(
    ['window', 'handler', 'approver', 'liaison'],
    z.object({
      application: ApplicationId,
      label: z.string().check(z.minLength(2, '请写明这是什么文件'), atMost(40)),
      /** Material of the case itself (受理): a picture for this slot, or a PDF whose pages become pictures. */
      slot: z.optional(z.string().check(z.maxLength(60))),
      type: z.enum(['image', 'pdf']),
      bytes: z.int().check(z.gte(1, '这个文件是空的'), z.lte(mostAttachmentBytes, '文件太大了，请选5MB以内的')),
    }),
    z.object({ id, path: z.string(), expiresAt: Instant }),
  ),
  'list-attachments': staffMessage(
    caseWorkers,
    z.object({ application: ApplicationId }),
    z.object({ attachments: z.array(Attachment) }),
  ),
  /** A link of at most 300 s to the viewing copy; recorded. */
  'open-attachment': staffMessage(
    caseWorkers,
    z.object({ application: ApplicationId, attachment: id }),
    z.object({ link: z.string(), expiresAt: Instant }),
  ),
  /** 看原件: a link of at most 300 s to a PDF as it came, for a stated reason; recorded. */
  'open-original': staffMessage(
    ['handler', 'approver'],
    z.object({
      application: ApplicationId,
      original: id,
      reason: z.string().check(z.minLength(4, '请写明查看原因（至少4个字）'), atMost(100)),
    }),
    z.object({ link: z.string(), expiresAt: Instant }),
  ),
}
