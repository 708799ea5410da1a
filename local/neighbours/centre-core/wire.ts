import type { BookEntry } from '../account-history'
import { compactDay } from '../beijing'
import type { LoanBookEntry } from '../loan-history'
import { yuan } from '../money'
import type { WorldLoan } from '../world-shapes'
import { type BookAccount, loanBook, type Order } from './book'

/** Hundredths of a percent → (4,2): 1200 → `12.00`. */
const ratio = (value: number) => (value / 100).toFixed(2)

/** 表5.0.4 个人账户, with 个人缴至年月 GRJZNY as cores keep it beside the standard. */
export function accountOnWire(account: BookAccount) {
  return {
    GRZH: account.number,
    XingMing: account.holder,
    GRZHZT: account.status,
    DWMC: account.unitName,
    DWZH: account.unitNumber,
    KHRQ: compactDay(account.openedOn),
    ...(account.statusSince ? { ZTBGRQ: compactDay(account.statusSince) } : {}),
    ...(account.closedOn ? { XHRQ: compactDay(account.closedOn), XHYY: '03' } : {}),
    GRZHYE: yuan(account.balance),
    GRJCJS: yuan(account.base),
    DWJCBL: ratio(account.unitRatio),
    GRJCBL: ratio(account.personRatio),
    DWYJCE: yuan(account.unitMonthly),
    GRYJCE: yuan(account.personMonthly),
    ...(account.paidTo ? { GRJZNY: account.paidTo.replace('-', '') } : {}),
    ...(account.continuousFrom ? { LXJCQSNY: account.continuousFrom.replace('-', '') } : {}),
    ZTBZ: account.depositInTransit ? '1' : '0',
  }
}

/** 表5.0.5 个人明细. */
export function entryOnWire(entry: BookEntry) {
  return {
    JZRQ: compactDay(entry.on),
    GJHTQYWLX: entry.type,
    YWZY: entry.title,
    FSE: yuan(entry.amount),
    YE: yuan(entry.balanceAfter),
    CZBZ: entry.reversed ? '1' : '0',
  }
}

/** 表6.0.2 and 表6.0.5 together, as one answer about one loan. */
export function loanOnWire(loan: WorldLoan, today: string) {
  const book = loanBook(loan, today)
  const state = loan.settledOn ? '04' : book.overdue ? '06' : '03'
  return {
    JKHTBH: loan.contract,
    DKZH: loan.number,
    DKZT: state,
    JKRLX: '01',
    HTDKJE: yuan(loan.amount),
    DKYE: yuan(book.balance),
    JKHTLL: (loan.rate / 1_000_000).toFixed(7),
    DKHKFS: '01',
    DKQS: String(loan.periods),
    YHQS: String(book.paid),
    DKFFRQ: compactDay(loan.lentOn),
    DKDQRQ: compactDay(book.endsOn),
    ...(loan.settledOn ? { DKJQRQ: compactDay(loan.settledOn) } : {}),
    YDHKR: loan.lentOn.slice(8),
    ...(book.next
      ? {
          XQHKRQ: compactDay(book.next.on),
          DQYHJE: yuan(book.next.principal + book.next.interest),
          DQYHBJ: yuan(book.next.principal),
          DQYHLX: yuan(book.next.interest),
        }
      : {}),
    ...(book.overdue
      ? {
          LJYQQS: String(book.overdue.periods),
          YQJE: yuan(book.overdue.amount),
          YQFX: yuan(book.overdue.penalty),
          YQQSRQ: compactDay(book.overdue.since),
        }
      : {}),
    FWZL: loan.house,
  }
}

/** 表6.0.6 贷款明细. */
export function loanEntryOnWire(entry: LoanBookEntry) {
  return {
    JZRQ: compactDay(entry.on),
    YWZY: entry.title,
    BJJE: yuan(entry.principal),
    LXJE: yuan(entry.interest),
    FXJE: yuan(entry.penalty),
  }
}

/** The state of an order: 01 已受理, 02 已记账, 03 已退回. */
export function orderOnWire(order: Order) {
  const state = { accepted: '01', posted: '02', refused: '03' }[order.state]
  return {
    YWLSH: order.id,
    DQZT: state,
    ...(order.result
      ? {
          TQBJ: yuan(order.result.principal),
          TQLX: yuan(order.result.interest),
          TQZE: yuan(order.result.principal + order.result.interest),
          JZRQ: compactDay(order.result.on),
          PZH: order.result.voucher,
          ...(order.result.status === undefined ? {} : { GRZHZT: order.result.status }),
          ...(order.result.left === undefined
            ? {}
            : { [order.matter?.kind === '04' ? 'DKYE' : 'GRZHYE']: yuan(order.result.left) }),
        }
      : {}),
    ...(order.refusal ? { THDM: order.refusal.code, THYY: order.refusal.message } : {}),
  }
}
