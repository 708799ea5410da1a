import { kept } from './kept'

/** How many notices were not read yet, as far as this phone knows. */
export const unread = kept<number>('unread', 0)
