import type { Phone } from './phone'
import { WxFailure } from './wx-failure'

export type WxOptions = Record<string, unknown>
export type WxFunction = (...args: unknown[]) => unknown

/**
 * Makes members of `wx` with WeChat's manners: callbacks later, `errMsg` always, a promise only when no callback was
 * given, results made of the app's own objects.
 */
export class WxBuilder {
  constructor(private readonly phone: Phone) {}

  /** A function with success/fail/complete. `promise: false` for the ones WeChat marks as not promise style. */
  call(name: string, run: (options: WxOptions) => unknown, style: { promise: boolean } = { promise: true }): void {
    this.phone.wx[name] = (options?: WxOptions) => this.settle(name, options ?? {}, run, style.promise)
  }

  /** A function that answers at once; its failures are thrown, as from WeChat's `…Sync`. */
  sync(name: string, run: (...args: unknown[]) => unknown): void {
    this.phone.wx[name] = (...args: unknown[]) => {
      try {
        return this.handOver(run(...args))
      } catch (error) {
        if (!(error instanceof WxFailure)) throw error
        throw Object.assign(this.phone.realm.error(`${name}:${error.message}`), {
          errMsg: `${name}:${error.message}`,
          ...error.fields,
        })
      }
    }
  }

  /** A pair of `onXxx` / `offXxx`; returns the function that tells all listeners. */
  event(name: string): (detail: unknown) => void {
    const listeners = new Set<WxFunction>()
    this.phone.wx[`on${name}`] = (listener: WxFunction) => void listeners.add(listener)
    this.phone.wx[`off${name}`] = (listener?: WxFunction) => {
      if (listener) listeners.delete(listener)
      else listeners.clear()
    }
    return detail => {
      for (const listener of listeners) this.phone.guard(() => listener(this.phone.realm.copy(detail)))
    }
  }

  /** Runs and answers the app in WeChat's way; also used for the members of `wx.cloud`. */
  settle(name: string, options: WxOptions, run: (options: WxOptions) => unknown, promise = true): unknown {
    const { success, fail, complete } = options as Record<string, WxFunction | undefined>
    const heard = [success, fail, complete].some(one => typeof one === 'function')
    const outcome = new Promise<{ ok: boolean; value: Record<string, unknown> }>(resolve => {
      this.phone.later(() => {
        Promise.resolve()
          .then(() => run(options))
          .then(
            value => resolve({ ok: true, value: { errMsg: `${name}:ok`, ...(value as object) } }),
            (error: unknown) => resolve({ ok: false, value: this.refusal(name, error) }),
          )
      })
    })
    const tell = (listener: WxFunction | undefined, value: unknown) => {
      if (typeof listener === 'function') this.phone.guard(() => listener(value))
    }
    if (!promise || heard) {
      void outcome.then(({ ok, value }) => {
        const given = this.handOver(value)
        tell(ok ? success : fail, given)
        tell(complete, given)
      })
      return undefined
    }
    return this.phone.realm.promise((resolve, reject) => {
      void outcome.then(({ ok, value }) => (ok ? resolve : reject)(this.handOver(value)))
    })
  }

  /** Results may hold functions and buffers of the app's realm, which must not go through JSON. */
  private handOver(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value
    const kept = Object.entries(value).filter(([, part]) => typeof part === 'function' || part instanceof LiveValue)
    if (value instanceof LiveValue) return value.value
    if (!kept.length) return this.phone.realm.copy(value)
    const copied = this.phone.realm.copy(
      Object.fromEntries(Object.entries(value).filter(([, part]) => !(part instanceof LiveValue))),
    )
    for (const [key, part] of kept)
      (copied as Record<string, unknown>)[key] = part instanceof LiveValue ? part.value : part
    return copied
  }

  private refusal(name: string, error: unknown): Record<string, unknown> {
    if (error instanceof WxFailure) return { ...error.fields, errMsg: `${name}:${error.message}` }
    this.phone.reportLog('error', [
      `${name} broke inside the phone: ${error instanceof Error ? error.stack : String(error)}`,
    ])
    return {
      errMsg: `${name}:fail internal error of the phone: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}

/** A value to hand to the app as it is. */
export class LiveValue {
  constructor(readonly value: unknown) {}
}
