import * as z from 'zod/mini'
import { ReviewView } from '../../core/contract/staff/review'

const Fresh = z.union([z.object({ review: ReviewView }), ReviewView])

/** @returns the application a refusal brought along, if it brought one */
export function freshReview(fresh: unknown): ReviewView | undefined {
  const found = Fresh.safeParse(fresh)
  if (!found.success) return undefined
  return 'review' in found.data ? found.data.review : found.data
}
