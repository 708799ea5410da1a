import { readFileSync } from 'node:fs'

const pageBytes = 4096
const mib = (bytes: number) => bytes / 2 ** 20

interface Sample {
  minute: number
  mib: number
}

/** MiB of a process that lie in memory; undefined when it is gone. */
export function residentOf(pid: number): number | undefined {
  try {
    return mib(Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes)
  } catch {
    return undefined
  }
}

/** MiB an hour by least squares; the first third, while caches fill, is left out. */
export function slope(samples: readonly Sample[]): number {
  const kept = samples.slice(Math.floor(samples.length / 3))
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const [x, y] = [mean(kept.map(one => one.minute)), mean(kept.map(one => one.mib))]
  const above = kept.reduce((sum, one) => sum + (one.minute - x) * (one.mib - y), 0)
  const below = kept.reduce((sum, one) => sum + (one.minute - x) ** 2, 0)
  return below === 0 ? 0 : (above / below) * 60
}

export type { Sample }
