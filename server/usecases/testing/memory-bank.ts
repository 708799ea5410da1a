import { sameName } from '../../../core/domain/values/same-name'
import type { Answer, Bank, Payment, PaymentState } from '../../ports'

export interface MemoryCard {
  holder: string
  idNumber: string
  bank: string
  number: string
  kind: 'debit' | 'credit'
}

/** A bank in memory: one order is one payment however often it is sent; what is accepted is paid when a test says so. */
export class MemoryBank implements Bank {
  down = false
  /** `mute`: takes the payment but the answer is lost. `deaf`: does not even hear it. `slow`: accepts, pays later. */
  manner: 'prompt' | 'slow' | 'mute' | 'deaf' | 'refuses' = 'prompt'
  readonly cards: MemoryCard[] = []
  readonly payments = new Map<string, { payment: Payment; state: PaymentState }>()

  async verifyCard(
    payee: Payment['payee'],
  ): Promise<Answer<{ ownName: boolean; cardKind: 'debit' | 'credit' | 'other' }>> {
    if (this.down) return unavailable
    const card = this.cards.find(each => each.number === payee.card)
    if (!card) return { kind: 'no', code: 'no-such-card', message: '没有这张卡' }
    const ownName = sameName(card.holder, payee.name) && card.idNumber === payee.idNumber
    return { kind: 'yes', value: { ownName, cardKind: card.kind } }
  }

  async pay(payment: Payment): Promise<Answer<PaymentState>> {
    if (this.down || this.manner === 'deaf') return unavailable
    if (!this.payments.has(payment.order)) this.payments.set(payment.order, { payment, state: this.settle(payment) })
    if (this.manner === 'mute') return unavailable
    return this.queryPayment(payment.order)
  }

  async queryPayment(order: string): Promise<Answer<PaymentState>> {
    if (this.down) return unavailable
    return { kind: 'yes', value: this.payments.get(order)?.state ?? { state: 'absent' } }
  }

  /** The slow payment arrives. */
  arrive(order: string): void {
    const entry = this.payments.get(order)
    if (entry?.state.state === 'accepted') entry.state = paid(entry.payment)
  }

  private settle(payment: Payment): PaymentState {
    if (this.manner === 'refuses') return { state: 'refused', code: 'card-closed', message: '收款账户已销户' }
    return this.manner === 'slow' ? { state: 'accepted' } : paid(payment)
  }
}

const unavailable = { kind: 'unknown', reason: 'no answer within the time limit' } as const
const paid = (payment: Payment): PaymentState => ({
  state: 'paid',
  at: payment.at,
  serial: `S${payment.order.slice(0, 10)}`,
})
