import * as z from 'zod/mini'
import type { Instant } from '../../../core/domain/values/instant'
import type { PaymentState } from '../../ports'

const refusals: Readonly<Record<string, string>> = {
  R001: 'no-such-card',
  R002: 'name-mismatch',
  R003: 'card-closed',
  R004: 'over-limit',
  R005: 'not-a-debit-card',
}

/** TxStatus 0 成功, 1 失败, 2 处理中. */
const Wire = z.discriminatedUnion('TxStatus', [
  z.object({
    TxStatus: z.literal('0'),
    RefSeqNo: z.string(),
    HostSeqNo: z.string().check(z.minLength(1), z.maxLength(40)),
    TxDate: z.string().check(z.regex(/^\d{8}$/)),
    TxTime: z.string().check(z.regex(/^\d{6}$/)),
  }),
  z.object({ TxStatus: z.literal('1'), RefSeqNo: z.string(), FailCode: z.string(), FailMsg: z.string() }),
  z.object({ TxStatus: z.literal('2'), RefSeqNo: z.string() }),
])

/**
 * A payment's state as the bank writes it, in an answer and in a notice (SBDC100) alike.
 * `undefined` when it is not what was agreed.
 */
export function paymentState(body: unknown): { order: string; state: PaymentState } | undefined {
  const parsed = Wire.safeParse(body)
  if (!parsed.success) return undefined
  const wire = parsed.data
  const order = wire.RefSeqNo
  if (wire.TxStatus === '2') return { order, state: { state: 'accepted' } }
  if (wire.TxStatus === '1')
    return {
      order,
      state: { state: 'refused', code: refusals[wire.FailCode] ?? `bank-${wire.FailCode}`, message: wire.FailMsg },
    }
  const { TxDate: d, TxTime: t } = wire
  const ms = Date.parse(
    `${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6)}T${t.slice(0, 2)}:${t.slice(2, 4)}:${t.slice(4)}+08:00`,
  )
  if (!Number.isFinite(ms)) return undefined
  return { order, state: { state: 'paid', at: new Date(ms).toISOString() as Instant, serial: wire.HostSeqNo } }
}
