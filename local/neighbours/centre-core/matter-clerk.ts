import * as z from 'zod'
import { beijingDay } from '../beijing'
import type { WireReply } from '../signed-server'
import { type Book, loanBook, type Order } from './book'
import type { PostingClerk } from './posting-clerk'
import { orderOnWire } from './wire'

const Application = z.object({
  ZJHM: z.string(),
  YWLSH: z.string().min(8).max(64),
  YWLX: z.enum(['01', '02', '03', '04']),
  YWZH: z.string().max(40),
  YWJE: z.optional(z.string().regex(/^\d{1,12}\.\d{2}$/)),
  YWXX: z.record(z.string(), z.string()),
})
type Application = z.infer<typeof Application>

const reply = (code: string, message: string, fields: object = {}): WireReply => ({
  json: { JGDM: code, JGSM: message, ...fields },
})

/** What a core enters besides closing an account: withdrawals for a house, units, changes, loans paid off. */
export class MatterClerk {
  constructor(
    private readonly book: Book,
    private readonly clerk: PostingClerk,
  ) {}

  apply(body: unknown): WireReply {
    const parsed = Application.safeParse(body)
    if (!parsed.success) return reply('9400', '报文不完整')
    const asked = parsed.data
    const content = JSON.stringify(asked)
    const known = this.book.order(asked.YWLSH)
    if (known)
      return known.content === content ? reply('0000', '成功', orderOnWire(known)) : reply('1005', '同一流水号内容不同')
    const amount = Math.round(Number(asked.YWJE ?? '0') * 100)
    const matter = { kind: asked.YWLX, idNumber: asked.ZJHM, amount, facts: asked.YWXX }
    return this.clerk.take({ id: asked.YWLSH, account: asked.YWZH, content, matter }, this.whyNot(asked, amount))
  }

  private whyNot({ YWLX, YWZH, YWXX }: Application, amount: number): Order['refusal'] {
    if (YWLX === '01') {
      const account = this.book.account(YWZH)
      if (!account) return { code: '1002', message: '无此账户' }
      if (account.status === '06') return { code: '2002', message: '账户已冻结' }
      if (account.status === '05') return { code: '2005', message: '账户已销户' }
      return amount <= 0 || amount > account.balance ? { code: '2010', message: '余额不足' } : undefined
    }
    if (YWLX === '02')
      return this.book.unit(YWXX.creditCode ?? '') ? { code: '2007', message: '单位已登记开户' } : undefined
    if (YWLX === '04') {
      const loan = this.book.loan(YWZH)
      if (!loan) return { code: '1003', message: '无此贷款' }
      if (loan.settledOn) return { code: '2008', message: '贷款已结清' }
      const overdue = loanBook(loan, beijingDay(Date.now())).overdue
      return overdue ? { code: '2009', message: '贷款有逾期，请先还清逾期部分' } : undefined
    }
    return undefined
  }
}
