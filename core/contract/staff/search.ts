import * as z from 'zod/mini'
import { Day } from '../../domain/values/day'
import { QueueRow } from './queue'
import { caseWorkers, staffMessage } from './staff-message'

/** What was typed, as it was understood. */
const SearchBy = z.enum(['number', 'exchange', 'certificate', 'name', 'name-and-phone', 'id-number'])
export type SearchBy = z.infer<typeof SearchBy>

/** A certificate of this centre, masked as a stranger may see it. */
const FoundCertificate = z.object({
  number: z.string(),
  title: z.string(),
  maskedName: z.string(),
  maskedIdNumber: z.string(),
  stateWords: z.string(),
  issuedOn: Day,
  validUntil: Day,
})
export type FoundCertificate = z.infer<typeof FoundCertificate>

export const searchMessages = {
  /**
   * By what stands on a paper: case number, number between centres, certificate number, whole name, name with the last four digits of the
   * phone, whole identity number. Exact; as it was pasted. The newest first, at most fifty.
   */
  search: staffMessage(
    [...caseWorkers, 'hotline'],
    z.object({ text: z.string().check(z.minLength(1, '请填要查的编号、姓名或证件号码'), z.maxLength(200)) }),
    z.object({
      rows: z.array(QueueRow),
      by: SearchBy,
      certificates: z.optional(z.array(FoundCertificate)),
      /** There are older ones besides. */
      more: z.optional(z.boolean()),
    }),
  ),
}
