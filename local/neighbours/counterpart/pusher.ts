import type { OffsetClock } from '../offset-clock'
import type { CounterpartCentre } from './counterpart-settings'
import type { Outgoing } from './desk'
import { once, sign } from './signing'

/** Calls our gateway until it is heard: files first, then the message. In the order in which it was said. */
export class Pusher {
  private queue: Promise<void> = Promise.resolve()
  private stopped = false
  readonly answers: unknown[] = []

  constructor(
    private readonly centre: CounterpartCentre,
    private readonly base: string,
    private readonly clock: OffsetClock,
  ) {}

  push(outgoing: Outgoing): void {
    this.queue = this.queue.then(() => this.untilHeard(outgoing))
  }

  stop(): void {
    this.stopped = true
  }

  private async untilHeard(outgoing: Outgoing): Promise<void> {
    for (let round = 0; round < 60 && !this.stopped; round++) {
      const answer = await this.attempt(outgoing).catch(() => undefined)
      if (answer !== undefined) return void this.answers.push(answer)
      await new Promise(next => setTimeout(next, Math.min(5000, 100 * 2 ** round)))
    }
  }

  /** Nothing when it must be tried again. */
  private async attempt({ to, exchange, signed, files }: Outgoing): Promise<unknown> {
    for (const { sha256, bytes } of files) {
      const ask = { what: 'file', exchange, sha256, to, at: new Date(this.clock.now()).toISOString(), once: once() }
      const put = await fetch(`${this.base}/exchange/files`, {
        method: 'PUT',
        headers: {
          'content-type': 'application/octet-stream',
          authorization: `Bearer ${await sign(ask, this.centre)}`,
        },
        body: bytes as BodyInit,
      })
      if (put.status >= 500) return undefined
    }
    const reply = await fetch(`${this.base}/exchange/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ signed }),
    })
    return reply.status >= 500 ? undefined : { status: reply.status, ...((await reply.json()) as object) }
  }
}
