import type { ItemCard } from '../../core/contract/depositor/centre-card'
import { kept } from './kept'

/** The window-only item whose place and hours are to be shown; it has no address of its own. */
export const itemToShow = kept<ItemCard | undefined>('item-to-show', undefined)
