import type { OffsetClock } from '../offset-clock'
import type { CounterpartCentre, Manner } from './counterpart-settings'
import { canonical, once, sha256, sign } from './signing'

/** A message as it goes between centres; `docs/exchange-gateway.json`. */
export interface Message {
  id: string
  exchange: string
  type: string
  sequence: number
  previous: string
  from: { code: string; name: string }
  to: { code: string; name: string }
  files: { name: string; label: string; type: string; bytes: number; sha256: string }[]
  body: unknown
}

export interface Outgoing {
  to: string
  exchange: string
  message: Message
  signed: string
  files: { sha256: string; bytes: Uint8Array }[]
}

const day = (ms: number) => new Date(ms + 8 * 3600_000).toISOString().slice(0, 10)

/** The people of one counterpart: they hear what comes, and say what their manner tells them to. */
export class CounterpartDesk {
  manner: Manner = { manner: 'prompt', twice: false }
  readonly heard: Message[] = []
  private readonly threads = new Map<string, { said: number; last: string }>()
  private requests = 0

  constructor(
    readonly centre: CounterpartCentre,
    private readonly clock: OffsetClock,
    private readonly send: (outgoing: Outgoing) => void,
  ) {}

  /** Kept once, whatever comes; answered as the manner says. */
  async hear(message: Message): Promise<void> {
    if (this.heard.some(({ id }) => id === message.id)) return
    this.heard.push(message)
    const { manner } = this.manner
    if (manner === 'silent') return
    const dueOn = day(this.clock.now() + 3 * 86_400_000)
    const reason = (words: string) => ({ code: 'their-own', title: words, reason: words, remedy: '请核对后再办。' })
    const say = (type: string, body: object, files: Outgoing['files'] = [], labels: string[] = []) =>
      this.say(message.exchange, message.from, { type, body, files, labels })
    switch (message.type) {
      case 'APPLY':
        await say('ACK', { dueOn })
        if (manner === 'refuse') await say('RESULT', { outcome: 'refused', reason: reason('申请人在我中心没有账户') })
        if (manner === 'supplement') {
          const slot = message.files[0]?.name ?? 'application-form'
          const line = { slot, code: 'blurred', reason: '看不清', remedy: '请重新扫描。' }
          await say('NEED_SUPPLEMENT', { lines: [line], dueOn })
        }
        if (manner === 'prompt') await say('RESULT', { outcome: 'done', number: 'YL-2026-1' })
        return
      case 'SUPPLEMENT':
        return say('RESULT', { outcome: 'done', number: 'YL-2026-1' })
      case 'RECALL':
        return say('RECALL_OK', {})
      case 'RESULT':
        return say('RESULT_ACK', {})
      default:
    }
  }

  /** Their window took something down for one of our depositors. @returns the exchange's number */
  async apply(
    to: { code: string; name: string },
    body: object,
    files: { label: string; name: string; bytes: Uint8Array }[],
  ) {
    this.requests += 1
    const exchange = `XT${this.centre.code}${String(this.clock.now()).padStart(13, '0')}${String(this.requests).padStart(3, '0')}`
    await this.say(exchange, to, {
      type: 'APPLY',
      body,
      files: files.map(({ bytes }) => ({ sha256: sha256(bytes), bytes })),
      labels: files.map(({ name, label }) => `${name}|${label}`),
    })
    return exchange
  }

  private async say(
    exchange: string,
    to: { code: string; name: string },
    { type, body, files, labels }: { type: string; body: object; files: Outgoing['files']; labels: string[] },
  ): Promise<void> {
    const thread = this.threads.get(exchange) ?? { said: 0, last: '' }
    const { code, name } = this.centre
    const message = {
      id: once(),
      exchange,
      type,
      format: 1,
      sequence: thread.said + 1,
      previous: thread.last,
      from: { code, name },
      to,
      actor: { role: 'liaison', name: '对方联络人' },
      writtenAt: new Date(this.clock.now()).toISOString(),
      body,
      files: files.map(({ sha256: hash, bytes }, index) => {
        const [slot = '', label = ''] = (labels[index] ?? '').split('|')
        return { name: slot, label, type: 'image/jpeg', bytes: bytes.length, sha256: hash }
      }),
    }
    this.threads.set(exchange, { said: message.sequence, last: sha256(canonical(message)) })
    for (let copy = 0; copy < (this.manner.twice ? 2 : 1); copy++) {
      const delivery = { message, at: new Date(this.clock.now()).toISOString(), once: once() }
      this.send({ to: to.code, exchange, message, signed: await sign(delivery, this.centre), files })
    }
  }
}
