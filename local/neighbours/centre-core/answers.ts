import * as z from 'zod'
import { sameName } from '../../../core/domain/values/same-name'
import { interestSince } from '../account-history'
import { beijingDay, compactDay } from '../beijing'
import { yuan } from '../money'
import type { WireReply } from '../signed-server'
import { everybody } from '../world'
import { type Book, loanBook, payOff } from './book'
import type { MatterClerk } from './matter-clerk'
import type { PostingClerk } from './posting-clerk'
import { accountOnWire, entryOnWire, loanEntryOnWire, loanOnWire } from './wire'

const Person = z.object({ XingMing: z.string(), ZJLX: z.enum(['01', '03', '04', '99']), ZJHM: z.string() })

const ok = (fields: object): WireReply => ({ json: { JGDM: '0000', JGSM: '成功', ...fields } })
const no = (code: string, message: string): WireReply => ({ json: { JGDM: code, JGSM: message } })
const noPerson = no('1001', '无此缴存人')

/** Answers every question a centre is asked. Whoever asks about an account must name its holder rightly. */
export class Answers {
  constructor(
    private readonly book: Book,
    private readonly clerk: PostingClerk,
    private readonly matters: MatterClerk,
    private readonly now: () => number,
  ) {}

  handle(path: string, body: unknown): WireReply | undefined {
    const parsed = Person.safeParse(body)
    if (path === '/gateway/withdrawal/query') return this.clerk.query(body)
    if (path === '/gateway/matter/apply') return this.matters.apply(body)
    if (!parsed.success) return no('9400', '报文不完整')
    const person = everybody.find(
      one =>
        one.idNumber === parsed.data.ZJHM &&
        (one.document?.code ?? '01') === parsed.data.ZJLX &&
        sameName(this.book.changed(one.idNumber, 'name') ?? one.name, parsed.data.XingMing),
    )
    if (!person) return noPerson
    const { idNumber } = person
    const accounts = this.book.accounts(idNumber)
    const loans = this.book.loans(idNumber)
    if (accounts.length === 0 && loans.length === 0) return noPerson
    const today = beijingDay(this.now())
    const text = (name: string) => {
      const value = (body as Record<string, unknown>)[name]
      return typeof value === 'string' ? value : ''
    }
    const account = accounts.find(one => one.number === text('GRZH'))
    const loan = loans.find(one => one.number === text('DKZH'))

    switch (path) {
      case '/gateway/person/query':
        return ok({
          SJHM: this.book.changed(idNumber, 'phone') ?? person.phone,
          CSRQ: person.document?.bornOn ?? idNumber.slice(6, 14),
        })
      case '/gateway/account/query':
        return ok({ GRZHXX: accounts.map(accountOnWire), CXSJ: this.now() })
      case '/gateway/account/details': {
        if (!account) return no('1002', '无此账户')
        const entries = this.book.entries(account.number).filter(entry => entry.on.startsWith(text('ND')))
        return ok({ GRMX: entries.map(entryOnWire) })
      }
      case '/gateway/loan/query':
        return ok({ DKXX: loans.map(one => loanOnWire(one, today)), CXSJ: this.now() })
      case '/gateway/loan/details':
        return loan ? ok({ DKMX: loanBook(loan, today).entries.map(loanEntryOnWire) }) : no('1003', '无此贷款')
      case '/gateway/retirement/query': {
        const { proved, kind, on } = person.retirement as { proved: boolean; kind?: string; on?: string }
        if (!proved || !on || on > today) return ok({ SFZM: '0' })
        return ok({ SFZM: '1', TXLX: kind === 'veteran-retired' ? '02' : '01', TXRQ: compactDay(on) })
      }
      case '/gateway/closing/estimate': {
        if (!account) return no('1002', '无此账户')
        const on = text('XHRQ').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
        if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return no('9400', '报文不完整')
        const interest = account.status === '05' ? 0 : interestSince(this.book.entries(account.number), on)
        return ok({ TQBJ: yuan(account.balance), TQLX: yuan(interest), TQZE: yuan(account.balance + interest) })
      }
      case '/gateway/repayment/quote': {
        const owed = loans.find(one => one.contract === text('JKHTBH') && !one.settledOn)
        const on = text('HKRQ').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
        if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return no('9400', '报文不完整')
        if (!owed) return no('1003', '无此贷款')
        const { principal, interest } = payOff(owed, on)
        return ok({ HKBJ: yuan(principal), HKLX: yuan(interest), HKZE: yuan(principal + interest) })
      }
      case '/gateway/withdrawal/apply':
        return account
          ? this.clerk.apply(
              body,
              account,
              loans.some(one => !one.settledOn),
            )
          : no('1002', '无此账户')
      default:
        return undefined
    }
  }
}
