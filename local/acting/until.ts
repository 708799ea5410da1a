/**
 * Asks again and again until there is an answer; says what it waited for when the time is over.
 * @param everyMs longer for doors that count how often they are asked
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  seconds = 40,
  everyMs = 50,
): Promise<T> {
  const end = Date.now() + seconds * 1000
  let last: unknown
  while (Date.now() < end) {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== false) return answer
    } catch (error) {
      last = error
    }
    await new Promise(next => setTimeout(next, everyMs))
  }
  throw new Error(`waited ${seconds} s in vain for: ${what}${last ? ` (last: ${String(last)})` : ''}`)
}
