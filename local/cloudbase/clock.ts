/**
 * The time of the stand-in world: the machine's time plus an offset that can be wound for demonstrations.
 * The offset lies in shared memory so that function instances already running see a change at once.
 */
export class Clock {
  readonly shared = new SharedArrayBuffer(8)
  readonly #offset = new Float64Array(this.shared)
  readonly #listeners = new Set<() => void>()

  /** Milliseconds since 1970, wound. */
  now(): number {
    return Date.now() + this.offsetMs
  }

  get offsetMs(): number {
    return this.#offset[0] ?? 0
  }

  set offsetMs(ms: number) {
    this.#offset[0] = ms
    for (const listener of this.#listeners) listener()
  }

  onWound(listener: () => void): void {
    this.#listeners.add(listener)
  }
}
