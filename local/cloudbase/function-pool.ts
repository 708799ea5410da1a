import { randomUUID } from 'node:crypto'
import { callEnvironment } from './call-environment'
import type { Clock } from './clock'
import type { FunctionCall } from './function-call'
import { type FunctionConfig, functionConfig } from './function-config'
import { FunctionInstance } from './function-instance'
import type { Log } from './log'
import type { Settings } from './settings'
import { TcbError } from './tcb-error'

const maxAnswerBytes = 6 * 1024 * 1024
const idleLifetimeMs = 120_000

interface Pooled {
  instance: FunctionInstance
  isBusy: boolean
  usedAt: number
}

/** All functions and their instances: a free one serves, else a new one starts, up to the cap; beyond it calls queue. */
export class FunctionPool {
  readonly #pooled = new Map<string, Pooled[]>()
  readonly #queue = new Map<string, (() => void)[]>()
  /** Token of a call under way -> the function it runs in and its source. */
  readonly #tokens = new Map<string, { config: FunctionConfig; source: string }>()
  readonly #sweeper: NodeJS.Timeout

  constructor(
    readonly dir: string,
    readonly settings: Settings,
    readonly clock: Clock,
    readonly adminUrl: () => string,
    readonly log: Log,
  ) {
    this.#sweeper = setInterval(() => this.#retire(), 30_000)
    this.#sweeper.unref()
  }

  /** The call an `openapi` token was given to; undefined when no such call is under way. */
  callOf(token: string): { config: FunctionConfig; source: string } | undefined {
    return this.#tokens.get(token)
  }

  /** Calls the function `name`; answers its result as JSON text. @throws TcbError in the platform's words. */
  async invoke(name: string, call: FunctionCall): Promise<string> {
    const config = functionConfig.read(this.dir, name)
    const pooled = await this.#acquire(config)
    const token = randomUUID()
    this.#tokens.set(token, { config, source: call.source })
    const began = performance.now()
    let outcome = 'ok'
    try {
      const mayCallWechat = call.source === 'wx_client' || call.source === 'wx_trigger'
      const environment = callEnvironment.ofCall(this.settings, call, mayCallWechat ? token : undefined)
      const context = callEnvironment.context(this.settings, config, call, environment)
      const answer = await pooled.instance.call({ requestId: call.requestId, event: call.event, environment, context })
      if (Buffer.byteLength(answer) > maxAnswerBytes) {
        throw new TcbError('FUNCTIONS_EXECUTE_FAIL', 'The size of response exceeds the upper limit (6MB)')
      }
      return answer
    } catch (error) {
      outcome = error instanceof TcbError ? error.message : String(error)
      throw error
    } finally {
      this.#tokens.delete(token)
      this.#release(name, pooled)
      const ms = Math.round(performance.now() - began)
      this.log('function-call', { function: name, source: call.source, requestId: call.requestId, ms, outcome })
    }
  }

  async #acquire(config: FunctionConfig): Promise<Pooled> {
    for (;;) {
      const list = (this.#pooled.get(config.name) ?? []).filter(pooled => !pooled.instance.isDead)
      this.#pooled.set(config.name, list)
      // A newer bundle replaces instances of the older one, as an upload does.
      for (const pooled of list) {
        if (!pooled.isBusy && pooled.instance.config.builtAt !== config.builtAt) void pooled.instance.stop()
      }
      const idle = list.find(pooled => !pooled.isBusy && !pooled.instance.isDead)
      if (idle) {
        idle.isBusy = true
        return idle
      }
      if (list.length < this.settings.maxInstances) {
        const environment = callEnvironment.ofInstance(this.settings, config, this.adminUrl())
        const clock = this.settings.control ? this.clock.shared : undefined
        const instance = new FunctionInstance(config, environment, clock, this.log)
        const fresh = { instance, isBusy: true, usedAt: Date.now() }
        list.push(fresh)
        return fresh
      }
      await new Promise<void>(resolve => {
        this.#queue.set(config.name, [...(this.#queue.get(config.name) ?? []), resolve])
      })
    }
  }

  #release(name: string, pooled: Pooled): void {
    pooled.isBusy = false
    pooled.usedAt = Date.now()
    this.#queue.get(name)?.shift()?.()
  }

  #retire(): void {
    for (const list of this.#pooled.values()) {
      for (const pooled of list.slice(1)) {
        if (!pooled.isBusy && Date.now() - pooled.usedAt > idleLifetimeMs) void pooled.instance.stop()
      }
    }
  }

  /** What runs now, for the control door. */
  state(): Record<string, { instances: number; busy: number }> {
    const living = [...this.#pooled].map(([name, list]) => {
      const alive = list.filter(pooled => !pooled.instance.isDead)
      return [name, { instances: alive.length, busy: alive.filter(pooled => pooled.isBusy).length }] as const
    })
    return Object.fromEntries(living)
  }

  /** Ends the instances of one function, or of all, in the middle of whatever they do; answers how many. */
  async kill(name?: string): Promise<number> {
    const doomed = [...this.#pooled].filter(([each]) => name === undefined || each === name).flatMap(([, list]) => list)
    const living = doomed.filter(pooled => !pooled.instance.isDead)
    await Promise.all(living.map(pooled => pooled.instance.stop()))
    return living.length
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeper)
    await this.kill()
  }
}
