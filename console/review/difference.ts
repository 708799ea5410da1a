/** Where two writings part: what both begin with, each one's middle, what both end with. */
export interface Difference {
  start: string
  first: string
  second: string
  end: string
}

/** @returns the shortest middle parts in which `first` and `second` differ; whole characters, never half of one */
export function difference(first: string, second: string): Difference {
  const [one, two] = [[...first], [...second]]
  let start = 0
  while (start < one.length && start < two.length && one[start] === two[start]) start += 1
  let end = 0
  while (
    end < one.length - start &&
    end < two.length - start &&
    one[one.length - 1 - end] === two[two.length - 1 - end]
  )
    end += 1
  return {
    start: one.slice(0, start).join(''),
    first: one.slice(start, one.length - end).join(''),
    second: two.slice(start, two.length - end).join(''),
    end: end ? one.slice(-end).join('') : '',
  }
}
