import * as z from 'zod/mini'
import { Day } from '../values/day'
import { Fen } from '../values/fen'
import { CentreCode } from '../values/ids'
import { Instant } from '../values/instant'
import { Month } from '../values/month'

/**
 * 个人账户状态 (JGJ/T 320 附A.6): 01 正常, 02 封存, 03 合并销户, 04 外部转出销户, 05 提取销户, 06 冻结, 99 其他.
 */
export const AccountStatus = z.enum(['normal', 'sealed', 'merged', 'transferred', 'closed', 'frozen', 'other'])
export type AccountStatus = z.infer<typeof AccountStatus>

/** One 个人账户 as its centre's core keeps it (表4.0.3, 表5.0.4). Money in fen, ratios in hundredths of a percent. */
export const Account = z.object({
  centre: CentreCode,
  /** GRZH 个人账号, up to 20 characters, never a number. */
  number: z.string().check(z.minLength(4), z.maxLength(20)),
  status: AccountStatus,
  holder: z.string(),
  unitName: z.string(),
  unitNumber: z.string(),
  openedOn: Day,
  /** When 封存 / 冻结 began, if it did. */
  statusSince: z.optional(Day),
  /** GRZHYE */
  balance: Fen,
  /** GRJCJS 个人缴存基数 */
  base: Fen,
  /** DWJCBL, GRJCBL in hundredths of a percent: 12 % = 1200. */
  unitRatio: z.int(),
  personRatio: z.int(),
  unitMonthly: Fen,
  personMonthly: Fen,
  paidTo: z.optional(Month),
  /** First month of the deposits without a gap that end in `paidTo`; not every core says. */
  continuousFrom: z.optional(Month),
  /** 汇补缴在途: money on its way that is not in the balance yet. */
  depositInTransit: z.boolean(),
  /** Moment the core answered for. */
  asOf: Instant,
})
export type Account = z.infer<typeof Account>

/** One line of 个人明细 (表5.0.5). `amount` is signed: deposits and interest positive, withdrawals negative. */
export const AccountEntry = z.object({
  on: Day,
  kind: z.enum(['remittance', 'back-payment', 'interest', 'withdrawal', 'transfer-in', 'transfer-out', 'other']),
  /** In words for the depositor, e.g. 汇缴2025年8月. */
  title: z.string(),
  amount: Fen,
  balanceAfter: Fen,
  reversed: z.boolean(),
})
export type AccountEntry = z.infer<typeof AccountEntry>
