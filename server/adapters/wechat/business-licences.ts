import * as z from 'zod/mini'
import type { BusinessLicences } from '../../ports'
import { type SignedPostOptions, signedPost } from './signed-post'

const Licence = z.object({
  code: z.literal('ok'),
  creditCode: z.string(),
  unitName: z.string(),
  holder: z.object({ name: z.string(), idNumber: z.string(), role: z.enum(['legal-representative', 'authorised']) }),
})
const Refusal = z.object({ code: z.string(), message: z.optional(z.string()) })

/** 电子营业执照 through the gateway that the province's market regulator or its provider runs; its shape is assumed. */
export function businessLicences(options: SignedPostOptions): BusinessLicences {
  return {
    async show(code) {
      const reply = await signedPost(options, '/licence/show', { code })
      if (reply.kind === 'unknown') return reply
      if (reply.status !== 200) return { kind: 'unknown', reason: `status ${reply.status}` }
      const licence = Licence.safeParse(reply.body)
      if (licence.success) {
        const { creditCode, unitName, holder } = licence.data
        return { kind: 'yes', value: { creditCode, unitName, holder } }
      }
      const refusal = Refusal.safeParse(reply.body)
      if (!refusal.success || refusal.data.code === 'ok') return { kind: 'unknown', reason: 'not what was agreed' }
      return { kind: 'no', code: refusal.data.code, message: refusal.data.message ?? '' }
    },
  }
}
