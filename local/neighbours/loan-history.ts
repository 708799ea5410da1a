/** One repayment. Money in fen. */
export interface LoanBookEntry {
  on: string
  title: string
  principal: number
  interest: number
  penalty: number
}

export interface LoanPlan {
  amount: number
  /** Millionths of a percent point a year: 2.85 % = 2850000. */
  rate: number
  periods: number
  lentOn: string
  today: string
  /** How many of the latest instalments were not paid. */
  missed?: number
  /** Paid off early on this day. */
  settledOn?: string
}

export interface LoanBook {
  entries: LoanBookEntry[]
  balance: number
  paid: number
  endsOn: string
  next?: { on: string; principal: number; interest: number }
  overdue?: { periods: number; amount: number; penalty: number; since: string }
}

function monthsAfter(day: string, count: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${day.slice(8)}`
}

/** Equal instalments, due each month on the lending day's date (choose one up to 28). Same plan, same book. */
export function loanHistory(plan: LoanPlan): LoanBook {
  const monthly = plan.rate / 1_000_000 / 100 / 12
  const instalment = Math.round((plan.amount * monthly) / (1 - (1 + monthly) ** -plan.periods))
  const entries: LoanBookEntry[] = []
  let balance = plan.amount
  const due = Array.from({ length: plan.periods }, (_, index) => monthsAfter(plan.lentOn, index + 1))
  const endsOn = due.at(-1) ?? plan.lentOn
  const past = due.filter(on => on <= (plan.settledOn ?? plan.today))
  const paid = past.slice(0, past.length - (plan.missed ?? 0))
  const part = (index: number) => {
    const interest = Math.round(balance * monthly)
    return { interest, principal: index === plan.periods - 1 ? balance : Math.min(balance, instalment - interest) }
  }
  paid.forEach((on, index) => {
    const { interest, principal } = part(index)
    balance -= principal
    entries.push({ on, title: `第${index + 1}期正常还款`, principal, interest, penalty: 0 })
  })
  if (plan.settledOn) {
    entries.push({
      on: plan.settledOn,
      title: '提前还清',
      principal: balance,
      interest: Math.round((balance * monthly) / 2),
      penalty: 0,
    })
    return { entries, balance: 0, paid: plan.periods, endsOn }
  }
  const first = past[paid.length]
  const missed = past.length - paid.length
  const nextOn = due[past.length]
  return {
    entries,
    balance,
    paid: paid.length,
    endsOn,
    ...(nextOn ? { next: { on: nextOn, ...part(past.length) } } : {}),
    ...(first
      ? {
          overdue: {
            periods: missed,
            amount: instalment * missed,
            penalty: Math.round(instalment * missed * monthly * 0.75),
            since: first,
          },
        }
      : {}),
  }
}
