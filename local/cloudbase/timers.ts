import { randomUUID } from 'node:crypto'
import { Cron } from 'croner'
import type { Clock } from './clock'
import { functionConfig } from './function-config'
import type { FunctionPool } from './function-pool'
import type { Log } from './log'
import type { Settings } from './settings'

interface Timer {
  function: string
  name: string
  cron: Cron
  next: number
}

/** How far apart two looks at the clock may lie; it can be wound at any moment anyway. */
const longestSleepMs = 60_000

/**
 * The timers of every function's `config.json`: seven fields (second minute hour day month weekday year), China time.
 * A clock wound past several firings fires once.
 */
export class Timers {
  readonly #functions: FunctionPool
  readonly #settings: Settings
  readonly #clock: Clock
  readonly #log: Log
  #timers: Timer[] = []
  #sleep: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(functions: FunctionPool, settings: Settings, clock: Clock, log: Log) {
    this.#functions = functions
    this.#settings = settings
    this.#clock = clock
    this.#log = log
    clock.onWound(() => this.#look())
  }

  /** Reads the triggers and begins to keep time. */
  start(): void {
    const { timersOff } = this.#settings
    this.#timers = functionConfig.all(this.#functions.dir).flatMap(config => {
      if (timersOff === true || (Array.isArray(timersOff) && timersOff.includes(config.name))) return []
      return config.triggers.map(({ name, config: pattern }) => {
        const cron = new Cron(pattern, { timezone: 'Asia/Shanghai', paused: true })
        return { function: config.name, name, cron, next: this.#nextAfterNow(cron) }
      })
    })
    this.#look()
  }

  /** Switches all timers on or off while running. */
  switchOff(isOff: boolean): void {
    this.#settings.timersOff = isOff
    this.start()
  }

  list(): { function: string; name: string; next: string }[] {
    return this.#timers.map(({ function: each, name, next }) => ({
      function: each,
      name,
      next: Number.isFinite(next) ? new Date(next).toISOString() : '',
    }))
  }

  #nextAfterNow(cron: Cron): number {
    return cron.nextRun(new Date(this.#clock.now()))?.getTime() ?? Number.POSITIVE_INFINITY
  }

  #look(): void {
    clearTimeout(this.#sleep)
    if (this.#isClosed) return
    for (const timer of this.#timers) {
      // Wound back: the next firing is nearer than it was.
      if (this.#nextAfterNow(timer.cron) < timer.next) timer.next = this.#nextAfterNow(timer.cron)
      if (timer.next > this.#clock.now()) continue
      timer.next = this.#nextAfterNow(timer.cron)
      void this.fire(timer.function, timer.name).catch(error => {
        this.#log('timer-failed', { function: timer.function, trigger: timer.name, error: String(error) })
      })
    }
    const nearest = Math.min(...this.#timers.map(timer => timer.next - this.#clock.now()), longestSleepMs)
    this.#sleep = setTimeout(() => this.#look(), Math.max(nearest, 1))
    this.#sleep.unref()
  }

  /** Fires now; answers the function's result as JSON text. */
  async fire(name: string, trigger?: string): Promise<string> {
    const declared = functionConfig.read(this.#functions.dir, name).triggers[0]?.name
    const Time = new Date(this.#clock.now()).toISOString().replace(/\.\d+Z$/, 'Z')
    const event = { Message: '', Time, TriggerName: trigger ?? declared ?? 'manual', Type: 'Timer' }
    return await this.#functions.invoke(name, { requestId: randomUUID(), event, source: 'wx_trigger' })
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#sleep)
  }
}
