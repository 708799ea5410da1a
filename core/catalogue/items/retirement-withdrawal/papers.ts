import type { ItemPapers } from '../../../domain/item/item-papers'

export const papers: ItemPapers = {
  kind: 'payment',
  title: '住房公积金提取业务回执',
  reason: '离休、退休',
  summary: '公积金退休提取',
  facts: ['retiredOn'],
}
