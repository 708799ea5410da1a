import * as z from 'zod/mini'
import type { PostingState } from '../../ports'
import { accountStatuses, Money, WireDay } from './jgj320'

/** Why a core sends a closing back. Codes we do not know keep their number. */
const refusals: Readonly<Record<string, string>> = {
  '2001': 'account-not-sealed',
  '2002': 'account-frozen',
  '2003': 'loan-open',
  '2004': 'deposit-in-transit',
  '2005': 'account-closed',
  '2006': 'withdrawal-open',
  '2007': 'unit-registered',
  '2008': 'loan-settled',
  '2009': 'loan-overdue',
  '2010': 'balance-short',
}

const Wire = z.discriminatedUnion('DQZT', [
  z.object({ DQZT: z.literal('01'), YWLSH: z.string() }),
  z.object({
    DQZT: z.literal('02'),
    YWLSH: z.string(),
    TQBJ: Money,
    TQLX: Money,
    TQZE: Money,
    JZRQ: WireDay,
    PZH: z.string().check(z.minLength(1), z.maxLength(40)),
    /** 账户状态 (附A.6) and 账户余额 after it was entered; older gateways do not say. */
    GRZHZT: z.optional(z.string().check(z.regex(/^\d{2}$/))),
    GRZHYE: z.optional(Money),
    /** 贷款余额, of a loan paid off. */
    DKYE: z.optional(Money),
  }),
  z.object({ DQZT: z.literal('03'), YWLSH: z.string(), THDM: z.string(), THYY: z.string() }),
])

/**
 * An order's state as the core writes it, in an answer and in a notice alike.
 * `undefined` when it is not what was agreed, or its sums do not add up.
 */
export function postingState(body: unknown): { order: string; state: PostingState } | undefined {
  const parsed = Wire.safeParse(body)
  if (!parsed.success) return undefined
  const wire = parsed.data
  const order = wire.YWLSH
  if (wire.DQZT === '01') return { order, state: { state: 'accepted' } }
  if (wire.DQZT === '03')
    return {
      order,
      state: { state: 'refused', code: refusals[wire.THDM] ?? `centre-${wire.THDM}`, message: wire.THYY },
    }
  if (wire.TQBJ + wire.TQLX !== wire.TQZE || wire.TQBJ < 0 || wire.TQLX < 0) return undefined
  const { TQBJ: principal, TQLX: interest, TQZE: total, JZRQ: on, PZH: voucher } = wire
  const balanceAfter = wire.GRZHYE ?? wire.DKYE
  const closed = wire.GRZHZT === undefined ? undefined : accountStatuses[wire.GRZHZT] === 'closed'
  if (balanceAfter !== undefined && (balanceAfter < 0 || (closed && balanceAfter > 0))) return undefined
  return {
    order,
    state: {
      state: 'posted',
      principal,
      interest,
      total,
      on,
      voucher,
      ...(closed === undefined ? {} : { closed }),
      ...(balanceAfter === undefined ? {} : { balanceAfter }),
    },
  }
}
