import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import type { Fen } from '../../../core/domain/values/fen'
import type { CentreCode } from '../../../core/domain/values/ids'
import type { Instant } from '../../../core/domain/values/instant'
import { isSpelledVariously, spellingsOf } from '../../../core/domain/values/spellings-of'
import type { Answer, Bank, Clock, Payment, PaymentState } from '../../ports'
import { originalOf, sequenceOf } from './original-of'
import { paymentState } from './payment-state'

/** How the bank is asked: signed both ways over mutual TLS. Filled by the same link the centres use. */
export interface BankLink {
  ask(
    path: string,
    body: object,
    repeat: 'may-repeat' | 'once',
  ): Promise<{ kind: 'reply'; body: unknown } | { kind: 'unknown'; reason: string }>
}

export interface BankOptions {
  link: BankLink
  clock: Clock
  /** Each centre's customer number and paying account at the bank. */
  payers: Readonly<Record<CentreCode, { customer: string; account: string; name: string }>>
  /** SendNode and TxUnitNo of the settlement interface. */
  node: string
}

/**
 * Return codes that say for certain that nothing was done. After any other code, and after E409 (the order is known with
 * other content, so it may have been paid), a payment is `unknown` and must be asked about.
 */
const refusals: Readonly<Record<string, string>> = {
  E400: 'bad-request',
  E401: 'sums-differ',
  E410: 'no-such-card',
  E411: 'card-closed',
}

const Head = z.object({ RtnCode: z.string().check(z.maxLength(10)), RtnMsg: z.string() })
const CardReply = z.object({ OwnFlag: z.enum(['0', '1']), CardKind: z.string() })

const unusable = { kind: 'unknown', reason: 'reply is not what was agreed' } as const

/**
 * The bank, in the words of the 结算数据应用系统 interface (BDC101 单笔付款, BDC110 交易结果查询). A payment is sent once per
 * call and never repeated here; its date and sequence come from our order, so the bank itself knows a second sending.
 * Without a believable answer the outcome is `unknown` and must be asked about.
 */
export function bank(options: BankOptions): Bank {
  const { link, clock, payers, node } = options

  const head = (code: string, original: { date: string; sequence: string }, at: Instant, customer: string) => ({
    SendDate: original.date,
    SendTime: beijing(at).time,
    SendSeqNo: original.sequence,
    TxUnitNo: node,
    SendNode: node,
    TxCode: code,
    ReceiveNode: 'BANK',
    CustNo: customer,
    OperNo: 'SYSTEM',
  })
  /** Questions carry a date and sequence of their own. */
  const fresh = () => ({ date: beijing(clock.now()).date, sequence: sequenceOf(randomUUID()) })

  async function ask<T>(
    path: string,
    body: object,
    repeat: 'may-repeat' | 'once',
    read: (reply: unknown) => T | undefined,
  ): Promise<Answer<T>> {
    const reply = await link.ask(path, body, repeat)
    if (reply.kind === 'unknown') return reply
    const parsed = Head.safeParse(reply.body)
    if (!parsed.success) return unusable
    const { RtnCode: code, RtnMsg: message } = parsed.data
    if (code !== '0000') {
      const known = refusals[code]
      if (repeat === 'once' && known === undefined) return { kind: 'unknown', reason: `code ${code}` }
      return { kind: 'no', code: known ?? `bank-${code}`, message }
    }
    const value = read(reply.body)
    return value === undefined ? unusable : { kind: 'yes', value }
  }

  const stateOf = (order: string) => (reply: unknown) => {
    const found = paymentState(reply)
    return found?.order === order ? found.state : undefined
  }

  const askCard = (payee: Payment['payee']) =>
    ask(
      '/bank/card',
      {
        ...head('BDCV01', fresh(), clock.now(), node),
        AcctNo: payee.card,
        AcctName: payee.name,
        IdNo: payee.idNumber,
        BankClass: payee.bank,
      },
      'may-repeat',
      reply => {
        const parsed = CardReply.safeParse(reply)
        if (!parsed.success) return undefined
        const cardKind = ({ '1': 'debit', '2': 'credit' } as const)[parsed.data.CardKind] ?? ('other' as const)
        return { ownName: parsed.data.OwnFlag === '1', cardKind }
      },
    )

  /** The bank may keep `乌云•高娃` and know nothing of `乌云·高娃`: each spelling is asked about until one is its holder's. */
  async function inItsSpelling(payee: Payment['payee']) {
    const answer = await askCard(payee)
    if (answer.kind !== 'yes' || answer.value.ownName) return { answer, name: payee.name }
    for (const name of spellingsOf(payee.name).slice(1)) {
      const next = await askCard({ ...payee, name })
      if (next.kind === 'yes' && next.value.ownName) return { answer: next, name }
    }
    return { answer, name: payee.name }
  }

  return {
    verifyCard: async payee => (await inItsSpelling(payee)).answer,

    async pay(payment: Payment): Promise<Answer<PaymentState>> {
      const payer = payers[payment.centre]
      if (!payer) throw new Error(`no paying account for centre ${payment.centre}`)
      if (payment.amount <= 0 || payment.principal + payment.interest !== payment.amount)
        throw new RangeError('a payment is principal plus interest, more than nothing')
      // A payment is sent once: in which spelling must be known before.
      const { payee } = payment
      const name = isSpelledVariously(payee.name) ? (await inItsSpelling(payee)).name : payee.name
      return ask(
        '/bank/payment',
        {
          ...head('BDC101', originalOf(payment.order), payment.at, payer.customer),
          SettleType: '1',
          BusType: '02',
          PayerAcctNo: payer.account,
          PayerAcctName: payer.name,
          PayeeAcctNo: payee.card,
          PayeeAcctName: name,
          PayeeAcctClass: '1',
          PayeeBankClass: payee.bank,
          Amt: yuan(payment.amount),
          CapAmt: yuan(payment.principal),
          IntAmt: yuan(payment.interest),
          RefSeqNo: payment.order,
          Summary: payment.summary,
        },
        'once',
        stateOf(payment.order),
      )
    },

    async queryPayment(order) {
      const original = originalOf(order)
      const answer = await ask<PaymentState>(
        '/bank/result',
        {
          ...head('BDC110', fresh(), clock.now(), node),
          OrigSendDate: original.date,
          OrigSendSeqNo: original.sequence,
        },
        'may-repeat',
        stateOf(order),
      )
      if (answer.kind === 'no' && answer.code === 'bank-E404') return { kind: 'yes', value: { state: 'absent' } }
      return answer
    },
  }
}

/** Day and time in Beijing, `20261122` and `093015`. */
function beijing(at: Instant): { date: string; time: string } {
  const text = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().replaceAll(/[-:]/g, '')
  return { date: text.slice(0, 8), time: text.slice(9, 15) }
}

/** (18,2) of the interface. */
function yuan(amount: Fen): string {
  const digits = String(amount).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
