/** Takes pictures until two in a row are the same: nothing loads or moves any more. @throws when it never rests */
export async function settled(take: () => Promise<Buffer>, seconds = 15): Promise<Buffer> {
  const end = Date.now() + seconds * 1000
  let before = await take()
  while (Date.now() < end) {
    await new Promise(next => setTimeout(next, 250))
    const now = await take()
    if (now.equals(before)) return now
    before = now
  }
  throw new Error(`the screen did not come to rest within ${seconds} s`)
}
