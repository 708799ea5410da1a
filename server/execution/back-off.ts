/** Waits longer each time, from 5 s up to 10 minutes. @param tries tries already made */
export function backOff(tries: number): number {
  return Math.min(600, 5 * 2 ** Math.min(tries, 7))
}
