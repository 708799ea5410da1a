import { kept } from './kept'

/** A link led to a page there is none of (any more); home says so, once. */
export const missedPage = kept<boolean>('missed-page', false)
