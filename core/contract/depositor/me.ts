import * as z from 'zod/mini'
import { IdentityLevel } from '../../domain/identity/identity'

/** The logged-in person as shown to themselves: masked. */
export const Me = z.object({
  /** 王*国 */
  maskedName: z.string(),
  /** 4200**********1234 */
  maskedIdNumber: z.string(),
  /** 证件类型; absent: a resident identity card. */
  documentWords: z.optional(z.string()),
  maskedPhone: z.optional(z.string()),
  level: IdentityLevel,
})
export type Me = z.infer<typeof Me>
