import type { ReviewView } from '../../core/contract/staff/review'

/** `退休审批表 2/2`, with the page only where there is more than one. */
export function materialName({ label, page, pages }: ReviewView['materials'][number]): string {
  return pages > 1 ? `${label} ${page}/${pages}` : label
}
