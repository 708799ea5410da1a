import * as z from 'zod'
import type { MailBook } from './mail-book'

/** How the person behind the third centre behaves. Delays are of world time, in minutes. */
export const Manner = z.object({
  /** `prompt` answers twice: received, then done; `supplement` asks for a paper first; `refuse` says no; `silent` says nothing. */
  manner: z.enum(['prompt', 'supplement', 'refuse', 'silent']).default('prompt'),
  receivedAfter: z.int().min(0).default(30),
  answeredAfter: z
    .int()
    .min(0)
    .default(24 * 60),
})
export type Manner = z.infer<typeof Manner>

const words: Record<Exclude<Manner['manner'], 'silent'>, [title: string, body: string]> = {
  prompt: ['办理结果', '贵中心转来的申请已经办结，办结材料见附件（演示：无附件）。'],
  supplement: ['需要补充材料', '来件缺少《查询授权书》的签字页，请补充后再发。'],
  refuse: ['不予办理', '经查，申请人在我中心没有账户，请核对属地中心。'],
}

const minute = 60_000

/**
 * The liaison of the third centre: reads what arrives, acknowledges, answers. Works by the clock of the world, also what
 * fell into a time when it was wound forward or the platform was down.
 */
export class ThirdLiaison {
  manner: Manner = Manner.parse({})

  constructor(
    private readonly book: MailBook,
    private readonly code: string,
  ) {}

  /** Does what is due at this moment. */
  work(now: number): void {
    if (this.manner.manner === 'silent') return
    const [title, body] = words[this.manner.manner]
    const sent = new Set(this.book.list(this.code, 'sent').map(mail => mail.subject))
    for (const mail of this.book.list(this.code, 'inbox')) {
      const say = (after: number, kind: string, text: string) => {
        const subject = `${kind}：${mail.subject}（来件${mail.id}）`
        if (now < mail.at + after * minute || sent.has(subject)) return
        this.book.open(mail.id, this.code, now)
        this.book.send({ from: this.code, to: mail.from, subject, body: text, files: [] }, now)
      }
      say(this.manner.receivedAfter, '已收到', '来件已收到，附件齐全，三个工作日内反馈。')
      say(this.manner.answeredAfter, title, body)
    }
  }
}
