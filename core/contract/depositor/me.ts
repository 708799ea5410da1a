import * as z from 'zod/mini'
import { IdentityLevel } from '../../domain/identity/identity'

/** The logged-in person as shown to themselves: masked. */
export const Me = z.object({
  /** 王*国 */
  maskedName: z.string(),
  /** 4200**********1234 */
  maskedIdNumber: z.string(),
  maskedPhone: z.optional(z.string()),
  level: IdentityLevel,
})
export type Me = z.infer<typeof Me>
