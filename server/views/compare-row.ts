import type { ReviewView } from '../../core/contract/staff/review'

/** A line of the 比对表. @param agreed the two are one, though they read differently */
export function row(
  field: string,
  label: string,
  answer: string | undefined,
  core: string | undefined,
  revealable: boolean,
  agreed = false,
): ReviewView['compare'][number] {
  const same =
    answer === undefined || core === undefined ? 'only-one' : agreed || answer === core ? 'same' : 'different'
  return { field, label, ...(answer ? { answer } : {}), ...(core ? { core } : {}), same, revealable }
}
