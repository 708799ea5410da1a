import * as z from 'zod'
import { sameName } from '../../../core/domain/values/same-name'
import { beijingDay, beijingTime } from '../beijing'
import { fenOf } from '../money'
import type { OffsetClock } from '../offset-clock'
import type { WireReply } from '../signed-server'
import { everybody } from '../world'
import type { WorldCard, WorldPerson } from '../world-shapes'
import type { Instruction, Ledger } from './ledger'

const Head = z.object({
  SendDate: z.string().regex(/^\d{8}$/),
  SendTime: z.string().regex(/^\d{6}$/),
  SendSeqNo: z.string().regex(/^\d{1,20}$/),
  TxCode: z.string(),
  CustNo: z.string(),
})
const Pay = Head.extend({
  TxCode: z.literal('BDC101'),
  PayeeAcctNo: z.string(),
  PayeeAcctName: z.string(),
  PayeeBankClass: z.string(),
  Amt: z.string(),
  CapAmt: z.string(),
  IntAmt: z.string(),
  RefSeqNo: z.string(),
})
const Query = Head.extend({ TxCode: z.literal('BDC110'), OrigSendDate: z.string(), OrigSendSeqNo: z.string() })
const Card = Head.extend({
  TxCode: z.literal('BDCV01'),
  AcctNo: z.string(),
  AcctName: z.string(),
  IdNo: z.string(),
  BankClass: z.string(),
})

/** How payments go from now on, before the card itself is looked at. Changed by the control address. */
export interface PaymentBehaviour {
  outcome?: {
    as: 'paid' | 'refused' | 'later' | 'unknown-paid' | 'unknown-unpaid'
    code?: string
    message?: string
    times: number
  }
  delayMs: number
  /** Tell the counterpart each result this many times. */
  noticeCopies: number
  /** What each of the next notices waits. */
  noticeDelaysMs?: number[]
}

/** `silent` = whatever happened, no answer leaves the house. */
export type CounterReply = WireReply & { silent?: boolean }

/** Takes instructions and questions. A key (date + sequence) that was paid is never paid again. */
export class Counter {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: OffsetClock,
    readonly behaviour: PaymentBehaviour,
    private readonly later: (instruction: Instruction) => void,
    private readonly settled: (instruction: Instruction) => void,
  ) {}

  handle(path: string, body: unknown): CounterReply | undefined {
    if (path === '/bank/payment') return this.pay(body)
    if (path === '/bank/result') return this.result(body)
    if (path === '/bank/card') return this.card(body)
    return undefined
  }

  private pay(body: unknown): CounterReply {
    const parsed = Pay.safeParse(body)
    const amount = parsed.success ? fenOf(parsed.data.Amt) : undefined
    if (!parsed.success || amount === undefined || amount <= 0) return rejected('E400', '报文不完整')
    const order = parsed.data
    if ((fenOf(order.CapAmt) ?? Number.NaN) + (fenOf(order.IntAmt) ?? Number.NaN) !== amount)
      return rejected('E401', '本金与利息之和不等于金额')
    const key = `${order.SendDate}${order.SendSeqNo}`
    const content = [order.PayeeAcctNo, order.PayeeAcctName, amount, order.RefSeqNo].join('|')
    const known = this.ledger.find(key)
    if (known) return known.content === content ? stateOf(known) : rejected('E409', '同一流水号内容不同')

    const instruction: Instruction = {
      key,
      reference: order.RefSeqNo,
      content,
      card: order.PayeeAcctNo,
      name: order.PayeeAcctName,
      amount,
      state: 'processing',
      payer: order.CustNo,
      told: false,
    }
    return this.act(instruction, this.take() ?? outcomeOf(order.PayeeAcctNo, order.PayeeAcctName, amount))
  }

  private act(instruction: Instruction, outcome: Outcome): CounterReply {
    const { as, code = 'R999', message = '银行退回' } = outcome
    if (as === 'unknown-unpaid') return { ...rejected('E500', ''), silent: true }
    if (as === 'refused') {
      const refused: Instruction = { ...instruction, state: 'refused', code, message, told: true }
      this.ledger.keep(refused)
      return stateOf(refused)
    }
    if (as === 'later') {
      const waiting = { ...instruction, dueMs: Date.now() + this.behaviour.delayMs }
      this.ledger.keep(waiting)
      this.later(waiting)
      return stateOf(waiting)
    }
    const paid = this.ledger.pay(instruction, this.clock.now())
    this.settled(paid)
    return { ...stateOf(paid), silent: as === 'unknown-paid' }
  }

  private take(): Outcome | undefined {
    const { outcome } = this.behaviour
    if (!outcome || outcome.times <= 0) return undefined
    outcome.times -= 1
    return outcome
  }

  private result(body: unknown): CounterReply {
    const parsed = Query.safeParse(body)
    if (!parsed.success) return rejected('E400', '报文不完整')
    const found = this.ledger.find(`${parsed.data.OrigSendDate}${parsed.data.OrigSendSeqNo}`)
    return found ? stateOf(found) : { json: { RtnCode: 'E404', RtnMsg: '原交易不存在' } }
  }

  private card(body: unknown): CounterReply {
    const parsed = Card.safeParse(body)
    if (!parsed.success) return rejected('E400', '报文不完整')
    const { AcctNo, AcctName, IdNo, BankClass } = parsed.data
    const owner = ownerOf(AcctNo)
    if (!owner || owner.card.bank !== BankClass) return rejected('E410', '该行无此卡号')
    if (owner.card.state === 'closed') return rejected('E411', '该卡已销户')
    const own = sameName(owner.person.name, AcctName) && owner.person.idNumber === IdNo
    return {
      json: {
        RtnCode: '0000',
        RtnMsg: '成功',
        OwnFlag: own ? '1' : '0',
        CardKind: owner.card.kind === 'debit' ? '1' : '2',
      },
    }
  }
}

type Outcome = Pick<NonNullable<PaymentBehaviour['outcome']>, 'as' | 'code' | 'message'>

function ownerOf(card: string): { person: WorldPerson; card: WorldCard } | undefined {
  for (const person of everybody) {
    const found = person.cards.find(one => one.number === card)
    if (found) return { person, card: found }
  }
  return undefined
}

function outcomeOf(card: string, name: string, amount: number): Outcome {
  const owner = ownerOf(card)
  if (!owner) return { as: 'refused', code: 'R001', message: '收款账号不存在' }
  if (!sameName(owner.person.name, name)) return { as: 'refused', code: 'R002', message: '户名不符' }
  if (owner.card.state === 'closed') return { as: 'refused', code: 'R003', message: '收款账户已销户' }
  if (owner.card.kind === 'credit') return { as: 'refused', code: 'R005', message: '不能付款到信用卡' }
  if (owner.card.state === 'limited' && amount > 1_000_000)
    return { as: 'refused', code: 'R004', message: '超过收款账户限额' }
  if (owner.card.state === 'slow') return { as: 'later' }
  if (owner.card.state === 'mute') return { as: 'unknown-paid' }
  if (owner.card.state === 'deaf') return { as: 'unknown-unpaid' }
  return { as: 'paid' }
}

const rejected = (code: string, message: string): WireReply => ({ json: { RtnCode: code, RtnMsg: message } })

/** TxStatus 0 成功, 1 失败, 2 处理中. */
function stateOf(instruction: Instruction): WireReply {
  return { json: { RtnCode: '0000', RtnMsg: '成功', ...resultFields(instruction) } }
}

/** The result of an instruction, in an answer and in a notice alike. */
export function resultFields(instruction: Instruction) {
  const at = instruction.paidMs
  return {
    RefSeqNo: instruction.reference,
    TxStatus: { paid: '0', refused: '1', processing: '2' }[instruction.state],
    ...(instruction.serial ? { HostSeqNo: instruction.serial } : {}),
    ...(at !== undefined ? { TxDate: beijingDay(at).replaceAll('-', ''), TxTime: beijingTime(at) } : {}),
    ...(instruction.code ? { FailCode: instruction.code, FailMsg: instruction.message } : {}),
  }
}
