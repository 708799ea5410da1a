import type { ReviewView } from '../../core/contract/staff/review'

/** The word in the corner of a thumbnail, if there is something to know before opening it. */
export function materialMark({ replaced, round, hints }: ReviewView['materials'][number]): string | undefined {
  if (replaced) return '已换新版'
  if (round > 1) return `第${round}版`
  if (hints.length > 0) return '有提示'
  return undefined
}
