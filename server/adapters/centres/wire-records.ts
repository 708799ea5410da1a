import * as z from 'zod/mini'
import { Count, Flag, Money, Rate, Ratio, WireDay, WireMonth } from './jgj320'

const Text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))

/**
 * 表5.0.4 个人账户 with its unit; GRJZNY (个人缴至年月), LXJCQSNY (连续缴存起始年月) and ZTBZ (在途标志) are asked for beside the standard.
 */
export const WireAccount = z.object({
  GRZH: z.string().check(z.minLength(4), z.maxLength(20)),
  XingMing: Text(120),
  GRZHZT: z.string().check(z.regex(/^\d{2}$/)),
  DWMC: Text(255),
  DWZH: Text(20),
  KHRQ: WireDay,
  ZTBGRQ: z.optional(WireDay),
  GRZHYE: Money,
  GRJCJS: Money,
  DWJCBL: Ratio,
  GRJCBL: Ratio,
  DWYJCE: Money,
  GRYJCE: Money,
  GRJZNY: z.optional(WireMonth),
  LXJCQSNY: z.optional(WireMonth),
  ZTBZ: Flag,
})

/** 表5.0.5 个人明细 */
export const WireEntry = z.object({
  JZRQ: WireDay,
  GJHTQYWLX: z.string().check(z.regex(/^\d{2}$/)),
  YWZY: Text(200),
  FSE: Money,
  YE: Money,
  CZBZ: Flag,
})

/** 表6.0.2 贷款合同 and 表6.0.5 贷款账户 in one record. */
export const WireLoan = z.object({
  JKHTBH: Text(30),
  DKZH: Text(30),
  DKZT: z.string().check(z.regex(/^\d{2}$/)),
  /** 01 主借款人, 02 共同借款人 */
  JKRLX: z.enum(['01', '02']),
  HTDKJE: Money,
  DKYE: Money,
  JKHTLL: Rate,
  DKHKFS: z.string(),
  DKQS: Count,
  YHQS: Count,
  DKFFRQ: WireDay,
  DKDQRQ: WireDay,
  DKJQRQ: z.optional(WireDay),
  XQHKRQ: z.optional(WireDay),
  DQYHJE: z.optional(Money),
  DQYHBJ: z.optional(Money),
  DQYHLX: z.optional(Money),
  LJYQQS: z.optional(Count),
  YQJE: z.optional(Money),
  YQFX: z.optional(Money),
  YQQSRQ: z.optional(WireDay),
  FWZL: Text(255),
})

/** 表6.0.6 贷款明细 */
export const WireLoanEntry = z.object({ JZRQ: WireDay, YWZY: Text(200), BJJE: Money, LXJE: Money, FXJE: Money })
