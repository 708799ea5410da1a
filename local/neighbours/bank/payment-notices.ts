import type { OffsetClock } from '../offset-clock'
import { type OwnKey, signatureHeader, signBody } from '../signature'
import { resultFields } from './counter'
import type { Instruction, Ledger } from './ledger'

/** Makes the payments that were put off, and tells the counterpart each result until it is heard. */
export class PaymentNotices {
  private readonly timers = new Set<NodeJS.Timeout>()
  private stopped = false

  constructor(
    private readonly ledger: Ledger,
    private readonly own: OwnKey,
    private readonly clock: OffsetClock,
    private readonly behaviour: { noticeCopies: number; noticeDelaysMs?: number[] },
    private readonly exchange: { base: string; party: string } | undefined,
  ) {}

  resume(): void {
    for (const instruction of this.ledger.instructions()) {
      if (instruction.state === 'processing') this.payLater(instruction)
      else if (instruction.state === 'paid' && !instruction.told) this.tell(instruction.key)
    }
  }

  stop(): void {
    this.stopped = true
    for (const timer of this.timers) clearTimeout(timer)
  }

  payLater(instruction: Instruction): void {
    this.later(Math.max(0, (instruction.dueMs ?? 0) - Date.now()), () => {
      const current = this.ledger.find(instruction.key)
      if (current?.state !== 'processing') return
      this.ledger.pay(current, this.clock.now())
      this.tell(instruction.key)
    })
  }

  tell(key: string): void {
    if (!this.exchange) return
    for (let copy = 0; copy < this.behaviour.noticeCopies; copy++)
      this.later(this.wait(), () => void this.attempt(key, 0))
  }

  private async attempt(key: string, round: number): Promise<void> {
    const instruction = this.ledger.find(key)
    if (!instruction || !this.exchange || this.stopped) return
    const { base, party } = this.exchange
    const body = Buffer.from(
      JSON.stringify({ TxCode: 'SBDC100', CustNo: instruction.payer, ...resultFields(instruction) }),
    )
    const heard = await (async () => {
      const header = await signBody(this.own, party, body, this.clock.now(), { req: 'POST /exchange/payments' })
      const response = await fetch(`${base}/exchange/payments`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [signatureHeader]: header },
        body,
        signal: AbortSignal.timeout(5000),
      })
      return response.ok
    })().catch(() => false)
    if (this.stopped) return
    const current = this.ledger.find(key)
    if (heard && current) this.ledger.keep({ ...current, told: true })
    else if (!heard) this.later(Math.min(60_000, 500 * 2 ** round), () => void this.attempt(key, round + 1))
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
