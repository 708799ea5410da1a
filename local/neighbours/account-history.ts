import { daysBetween } from './beijing'

/** One line of an account's book. `type` is GJHTQYWLX; money in fen, signed. */
export interface BookEntry {
  on: string
  type: '01' | '02' | '03' | '04' | '05' | '06' | '07' | '99'
  title: string
  amount: number
  balanceAfter: number
  reversed: boolean
}

/** One-year deposit rate used for every balance, hundredths of a percent (1.50 %). */
const rate = 150

/** Interest of a sum of (fen × days) at 1.50 % a year of 360 days, rounded to the fen. */
export function interestOf(product: number): number {
  return Math.round((product * rate) / (10_000 * 360))
}

/** 30 June on or before a day; interest is settled then. */
export function lastSettlement(day: string): string {
  const year = Number(day.slice(0, 4))
  return day >= `${year}-06-30` ? `${year}-06-30` : `${year - 1}-06-30`
}

/** Interest earned after the last settlement up to `on`, from the lines of the book in order. */
export function interestSince(entries: readonly BookEntry[], on: string): number {
  const from = lastSettlement(on)
  let balance = entries.filter(entry => entry.on <= from).at(-1)?.balanceAfter ?? 0
  let at = from
  let product = 0
  for (const entry of entries) {
    if (entry.on <= from || entry.on > on) continue
    product += balance * daysBetween(at, entry.on)
    at = entry.on
    balance = entry.balanceAfter
  }
  return interestOf(product + balance * daysBetween(at, on))
}

export interface HistoryPlan {
  openedOn: string
  /** Last day of the book; nothing after it. */
  today: string
  /** From this day on no remittance comes (封存). */
  stoppedOn?: string
  /** Base of the last year in fen; earlier years are 4.5 % lower each. */
  base: number
  unitRatio: number
  personRatio: number
}

/** What a month brings in for one side: whole yuan, as payrolls round it. */
export function monthlyShare(base: number, ratio: number): number {
  return Math.round((base * ratio) / 10_000 / 100) * 100
}

/** Years of details: a remittance every month on the 18th, interest every 30 June. The same plan gives the same book. */
export function accountHistory(plan: HistoryPlan): BookEntry[] {
  const entries: BookEntry[] = []
  const last = Number((plan.stoppedOn ?? plan.today).slice(0, 4))
  let balance = 0
  const add = (on: string, type: BookEntry['type'], title: string, amount: number) => {
    balance += amount
    entries.push({ on, type, title, amount, balanceAfter: balance, reversed: false })
  }
  for (let year = Number(plan.openedOn.slice(0, 4)); year <= Number(plan.today.slice(0, 4)); year++) {
    const base = Math.round((plan.base * 0.955 ** Math.max(0, last - year)) / 100) * 100
    const amount = monthlyShare(base, plan.unitRatio) + monthlyShare(base, plan.personRatio)
    for (let month = 1; month <= 12; month++) {
      const on = `${year}-${String(month).padStart(2, '0')}-18`
      if (on >= plan.openedOn && on <= plan.today && !(plan.stoppedOn && on >= plan.stoppedOn))
        add(on, '01', `汇缴${year}年${month}月`, amount)
      if (month === 6 && entries.length > 0 && `${year}-06-30` <= plan.today) {
        // Counted on the day itself, before the settlement moves the starting point.
        const interest = interestUpTo(entries, `${year - 1}-06-30`, `${year}-06-30`)
        if (interest > 0) add(`${year}-06-30`, '03', `${year}年度结息`, interest)
      }
    }
  }
  return entries
}

function interestUpTo(entries: readonly BookEntry[], from: string, to: string): number {
  let balance = entries.filter(entry => entry.on <= from).at(-1)?.balanceAfter ?? 0
  let at = from
  let product = 0
  for (const entry of entries) {
    if (entry.on <= from) continue
    product += balance * daysBetween(at, entry.on)
    at = entry.on
    balance = entry.balanceAfter
  }
  return interestOf(product + balance * daysBetween(at, to))
}
