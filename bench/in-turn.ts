/**
 * Runs several workloads in turn, round by round, so that what disturbs the machine disturbs all of them.
 * @returns the figures of each, in the order given
 */
export async function inTurn(rounds: number, ...workloads: (() => Promise<number>)[]): Promise<number[][]> {
  const figures: number[][] = workloads.map(() => [])
  for (let round = 0; round < rounds; round += 1)
    for (const [index, workload] of workloads.entries()) figures[index]?.push(await workload())
  return figures
}

/** How often a second `work` is done, over `times` runs. */
export async function perSecond(times: number, work: () => unknown): Promise<number> {
  const begun = performance.now()
  for (let index = 0; index < times; index += 1) await work()
  return (times * 1000) / (performance.now() - begun)
}

/** Milliseconds one `work` takes, over `times` runs. */
export async function millisecondsOf(times: number, work: () => unknown): Promise<number> {
  return 1000 / (await perSecond(times, work))
}
