/** Beijing has had one offset and no summer time since 1991; every day on these wires is a Beijing day. */
const offsetMs = 8 * 3600_000

/** @returns `2026-11-22` for a moment in milliseconds. */
export function beijingDay(ms: number): string {
  return new Date(ms + offsetMs).toISOString().slice(0, 10)
}

/** @returns `093015` for a moment in milliseconds. */
export function beijingTime(ms: number): string {
  return new Date(ms + offsetMs).toISOString().slice(11, 19).replaceAll(':', '')
}

/** Whole days from one `YYYY-MM-DD` to another; never negative. */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000))
}

/** `2026-11-22` → `20261122`, the form of JGJ/T 320. */
export function compactDay(day: string): string {
  return day.replaceAll('-', '')
}
