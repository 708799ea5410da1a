/** How the invented people of `world.ts` are written down. Money in fen, ratios in hundredths of a percent. */

export interface WorldAccount {
  centre: string
  number: string
  /** GRZHZT: 01 正常 02 封存 05 提取销户 06 冻结. */
  status: '01' | '02' | '05' | '06'
  unitName: string
  unitNumber: string
  openedOn: string
  /** When 封存 or 冻结 began; for 封存 remittances stop there. */
  statusSince?: string
  base: number
  unitRatio: number
  personRatio: number
  depositInTransit?: boolean
}

export interface WorldLoan {
  centre: string
  contract: string
  number: string
  amount: number
  rate: number
  periods: number
  lentOn: string
  missed?: number
  settledOn?: string
  house: string
}

export interface WorldCard {
  /** First three digits of 联行号: 105. */
  bank: string
  bankName: string
  number: string
  kind: 'debit' | 'credit'
  /**
   * How the bank treats a payment to it: `closed` and `limited` are refused, `slow` is accepted and paid later,
   * `mute` is paid but the answer never comes, `deaf` is not paid and no answer comes.
   */
  state: 'good' | 'closed' | 'limited' | 'slow' | 'mute' | 'deaf'
}

export interface WorldPerson {
  name: string
  /** As the cores keep it, where that is another spelling. */
  kept?: string
  idNumber: string
  /** Absent: a resident identity card, whose number tells the birthday. `bornOn` is `YYYYMMDD`. */
  document?: { words: string; code: '03' | '04' | '99'; bornOn: string }
  phone: string
  /** One line that says what this person shows. */
  about: string
  /** As shared data know it. */
  retirement: { proved: boolean; kind?: 'retired' | 'veteran-retired'; on?: string }
  accounts: readonly WorldAccount[]
  loans: readonly WorldLoan[]
  cards: readonly WorldCard[]
}
