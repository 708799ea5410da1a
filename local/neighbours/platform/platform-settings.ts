import * as z from 'zod'

/** A centre on the platform, and the person who speaks for it there. */
const Member = z.object({
  /** Six digits. */
  code: z.string(),
  centre: z.string(),
  liaison: z.string(),
  account: z.string(),
  password: z.string(),
})
export type Member = z.infer<typeof Member>

export const PlatformSettings = z.object({
  port: z.int().min(0).max(65_535).default(0),
  stateFile: z.string(),
  members: z.array(Member),
  /** The member behind whom nobody sits here but the stand-in itself. */
  thirdCentre: z.string(),
  /** Bytes of one attachment. The real platform's limit is not known to us. */
  maxAttachmentBytes: z.int().default(5 * 1024 * 1024),
  maxAttachments: z.int().default(20),
  control: z.boolean().default(false),
})
export type PlatformSettings = z.input<typeof PlatformSettings>
