import type { ItemPapers } from '../../../domain/item/item-papers'

export const papers: ItemPapers = {
  kind: 'payment',
  title: '住房公积金提取业务回执',
  reason: '购买住房',
  summary: '公积金购房提取',
  facts: ['housePlace', 'contractNumber', 'boughtOn'],
}
