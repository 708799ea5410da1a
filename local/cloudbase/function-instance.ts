import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { machineClock } from '../machine-clock'
import type { FunctionConfig } from './function-config'
import type { Log } from './log'
import { TcbError } from './tcb-error'

interface Failure {
  message: string
  stack: string
}
type Message = { ready: boolean; error?: Failure } | { result?: string; error?: Failure }

interface Delivery {
  requestId: string
  event: unknown
  environment: Record<string, string>
  context: Record<string, unknown>
}

/** SCF gives a fresh instance its own time to start, apart from the time limit of a call. */
const startLimitMs = 65_000

/** A test may move the day of this process; a thread begins with the machine's. Less than a second is but two clocks ticking apart. */
function aheadOfMachine(): number {
  const ahead = Math.round(Date.now() - machineClock())
  return Math.abs(ahead) < 1000 ? 0 : ahead
}

/** One warm instance of a function: a thread with its own environment and the declared memory. */
export class FunctionInstance {
  readonly #worker: Worker
  readonly #log: Log
  #requestId = ''
  #settle: ((message: Message | TcbError) => void) | undefined
  #isDead = false
  readonly #ready: Promise<Message | TcbError>

  constructor(
    readonly config: FunctionConfig,
    environment: Record<string, string>,
    clock: SharedArrayBuffer | undefined,
    log: Log,
  ) {
    this.#log = log
    this.#worker = new Worker(join(__dirname, 'function-worker.cjs'), {
      workerData: { entry: config.entry, clock, aheadMs: aheadOfMachine() },
      env: environment,
      execArgv: [],
      argv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: config.memory },
    })
    this.#copy(this.#worker.stdout, 'info')
    this.#copy(this.#worker.stderr, 'error')
    this.#ready = this.#next(startLimitMs)
    this.#worker.on('message', (message: Message) => this.#finish(message))
    this.#worker.on('error', error => {
      log('instance-died', { function: config.name, error: String(error) })
      this.#die(this.#asExecutionError(error))
    })
    this.#worker.on('exit', code => this.#die(new TcbError('FUNCTIONS_EXECUTE_FAIL', `process exited with ${code}`)))
    this.#worker.unref()
  }

  get isDead(): boolean {
    return this.#isDead
  }

  #copy(stream: Readable, level: string): void {
    createInterface({ input: stream }).on('line', line => {
      this.#log('function-log', { function: this.config.name, requestId: this.#requestId, level, line })
    })
  }

  #asExecutionError(error: Error & { code?: string }): TcbError {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return new TcbError('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', `Memory limit of ${this.config.memory} MB exceeded`)
    }
    return new TcbError('FUNCTIONS_EXECUTE_FAIL', `functions execute fail | ${error.stack ?? error.message}`)
  }

  #finish(outcome: Message | TcbError): void {
    const settle = this.#settle
    this.#settle = undefined
    settle?.(outcome)
  }

  #die(error: TcbError): void {
    this.#isDead = true
    this.#finish(error)
  }

  async #next(limitMs: number): Promise<Message | TcbError> {
    return await new Promise(resolve => {
      const timer = setTimeout(() => {
        const seconds = limitMs / 1000
        this.#finish(new TcbError('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${seconds} seconds`))
        void this.stop()
      }, limitMs)
      this.#settle = outcome => {
        clearTimeout(timer)
        resolve(outcome)
      }
    })
  }

  /** The function's answer as JSON. @throws TcbError as the platform words the failure. */
  async call({ requestId, event, environment, context }: Delivery): Promise<string> {
    this.#requestId = requestId
    const start = await this.#ready
    if (start instanceof TcbError) throw start
    if ('ready' in start && !start.ready) {
      void this.stop()
      throw new TcbError('FUNCTIONS_EXECUTE_FAIL', `functions execute fail | ${start.error?.stack ?? ''}`)
    }
    if (this.#isDead) throw new TcbError('FUNCTIONS_EXECUTE_FAIL', 'the instance ended before the call')
    const answer = this.#next(this.config.timeout * 1000)
    this.#worker.postMessage({ event, environment, context })
    const outcome = await answer
    if (outcome instanceof TcbError) throw outcome
    if (outcome.error) {
      throw new TcbError('FUNCTIONS_EXECUTE_FAIL', `functions execute fail | ${outcome.error.stack}`)
    }
    return 'result' in outcome ? (outcome.result ?? 'null') : 'null'
  }

  /** Ends the thread wherever it is; a call under way fails. */
  async stop(): Promise<void> {
    this.#isDead = true
    await this.#worker.terminate()
  }
}
