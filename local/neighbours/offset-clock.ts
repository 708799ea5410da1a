/** This machine's time, moved by what the control address asked for. */
export class OffsetClock {
  constructor(private offsetMs = 0) {}
  now(): number {
    return Date.now() + this.offsetMs
  }
  move(offsetMs: number): void {
    this.offsetMs = offsetMs
  }
}
