import * as z from 'zod'
import { beijingDay } from '../beijing'
import type { OffsetClock } from '../offset-clock'
import { type OwnKey, signatureHeader, signBody } from '../signature'
import type { WireReply } from '../signed-server'
import type { Book, BookAccount, Order } from './book'
import { orderOnWire } from './wire'

const Application = z.object({
  YWLSH: z.string().min(8).max(64),
  GRZH: z.string(),
  ZJHM: z.string(),
  TQYY: z.literal('03'),
})
const Query = z.object({ YWLSH: z.string().min(1).max(64) })

/** How postings behave; changed by the control address. */
export interface PostingBehaviour {
  /** From accepting to posting. */
  delayMs: number
  /** Refuse at posting time, this many orders. */
  refuse?: { code: string; message: string; times: number }
  /** Tell the counterpart each result this many times. */
  noticeCopies: number
  /** What each of the next notices waits. */
  noticeDelaysMs?: number[]
}

export interface ExchangeDoor {
  base: string
  party: string
}

/** Accepts orders, posts them later, tells the counterpart until it is heard. Goes on where it stopped after a restart. */
export class PostingClerk {
  private readonly timers = new Set<NodeJS.Timeout>()
  private stopped = false

  constructor(
    private readonly book: Book,
    private readonly own: OwnKey,
    private readonly clock: OffsetClock,
    readonly behaviour: PostingBehaviour,
    private readonly exchange: ExchangeDoor | undefined,
  ) {}

  resume(): void {
    for (const order of this.book.orders()) {
      if (order.state === 'accepted') this.later(Math.max(0, order.dueMs - Date.now()), () => this.post(order.id))
      else if (!order.told) this.tell(order)
    }
  }

  stop(): void {
    this.stopped = true
    for (const timer of this.timers) clearTimeout(timer)
  }

  query(body: unknown): WireReply {
    const parsed = Query.safeParse(body)
    if (!parsed.success) return reply('9400', '报文不完整')
    const order = this.book.order(parsed.data.YWLSH)
    return order ? reply('0000', '成功', orderOnWire(order)) : reply('1004', '无此业务流水')
  }

  apply(body: unknown, account: BookAccount, hasOpenLoan: boolean): WireReply {
    const parsed = Application.safeParse(body)
    if (!parsed.success) return reply('9400', '报文不完整')
    const { YWLSH: id, GRZH, ZJHM } = parsed.data
    const content = `${GRZH}|${ZJHM}`
    const known = this.book.order(id)
    if (known) {
      if (known.content !== content) return reply('1005', '同一流水号内容不同')
      return reply('0000', '成功', orderOnWire(known))
    }
    return this.take({ id, account: GRZH, content }, this.whyNot(account, hasOpenLoan))
  }

  /** Keeps an order, accepted or refused at once, and enters it when its time comes. */
  take(asked: Pick<Order, 'id' | 'account' | 'content' | 'matter'>, refusal: Order['refusal']): WireReply {
    const order: Order = {
      ...asked,
      dueMs: Date.now() + this.behaviour.delayMs,
      state: refusal ? 'refused' : 'accepted',
      ...(refusal ? { refusal } : {}),
      told: refusal !== undefined,
    }
    this.book.keepOrder(order)
    if (!refusal) this.later(this.behaviour.delayMs, () => this.post(order.id))
    return reply('0000', '成功', orderOnWire(order))
  }

  /** The guards real cores put before a closing withdrawal. */
  private whyNot(account: BookAccount, hasOpenLoan: boolean): Order['refusal'] {
    if (account.status === '06') return { code: '2002', message: '账户已冻结' }
    if (account.status === '05') return { code: '2005', message: '账户已销户' }
    if (account.status !== '02') return { code: '2001', message: '账户未封存' }
    if (hasOpenLoan) return { code: '2003', message: '有未还清的住房公积金贷款' }
    if (account.depositInTransit) return { code: '2004', message: '有汇补缴在途' }
    const other = this.book.orders().some(one => one.account === account.number && one.state === 'accepted')
    return other ? { code: '2006', message: '有未办结的提取业务' } : undefined
  }

  private post(id: string): void {
    const { refuse } = this.behaviour
    let order: Order | undefined
    if (refuse && refuse.times > 0) {
      refuse.times -= 1
      const accepted = this.book.order(id)
      if (accepted?.state !== 'accepted') return
      order = { ...accepted, state: 'refused', refusal: { code: refuse.code, message: refuse.message } }
      this.book.keepOrder(order)
    } else {
      order = this.book.post(id, beijingDay(this.clock.now()))
    }
    if (order) this.tell(order)
  }

  private tell(order: Order): void {
    if (!this.exchange) return
    for (let copy = 0; copy < this.behaviour.noticeCopies; copy++)
      this.later(this.wait(), () => void this.attempt(order.id, 0))
  }

  /** One attempt; the next after twice as long, at most a minute. */
  private async attempt(id: string, round: number): Promise<void> {
    const order = this.book.order(id)
    if (!order || !this.exchange || this.stopped) return
    const { base, party } = this.exchange
    const body = Buffer.from(JSON.stringify({ XXLX: 'TQJG', JGBH: this.book.centre, ...orderOnWire(order) }))
    const heard = await (async () => {
      const header = await signBody(this.own, party, body, this.clock.now(), { req: 'POST /exchange/postings' })
      const response = await fetch(`${base}/exchange/postings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [signatureHeader]: header },
        body,
        signal: AbortSignal.timeout(5000),
      })
      return response.ok
    })().catch(() => false)
    if (this.stopped) return
    const current = this.book.order(id)
    if (heard && current) this.book.keepOrder({ ...current, told: true })
    else if (!heard) this.later(Math.min(60_000, 500 * 2 ** round), () => void this.attempt(id, round + 1))
  }

  /** A long delay before a short one puts the second notice before the first. */
  private wait(): number {
    return this.behaviour.noticeDelaysMs?.shift() ?? 0
  }

  private later(ms: number, work: () => void): void {
    if (this.stopped) return
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      if (!this.stopped) work()
    }, ms)
    this.timers.add(timer)
  }
}

function reply(code: string, message: string, fields: object = {}): WireReply {
  return { json: { JGDM: code, JGSM: message, ...fields } }
}
