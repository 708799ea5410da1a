import * as z from 'zod/mini'

/** Who a depositor says, and has proved, to be. Normalised: name trimmed with `·` (U+00B7), number upper case. */
export const Identity = z.object({ name: z.string(), idNumber: z.string() })
export type Identity = z.infer<typeof Identity>

/**
 * How sure we are of the person behind the phone.
 * `password`: the ID's registered phone and a password or SMS code; enough to look, never enough alone for money.
 * `face`: WeChat's face check, asked for by the server.
 * `window`: a clerk compared the identity card; for twelve hours enough to look and to fill in, not for money.
 */
export const IdentityLevel = z.enum(['password', 'face', 'window'])
export type IdentityLevel = z.infer<typeof IdentityLevel>
