import type { ItemPapers } from '../../../domain/item/item-papers'

export const papers: ItemPapers = { kind: 'certificate' }
