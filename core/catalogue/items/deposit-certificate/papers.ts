import type { ItemPapers } from '../../../domain/item/item-papers'

export const papers: ItemPapers = {
  kind: 'result',
  content: 'deposit',
  title: '住房公积金缴存使用证明',
  statement: '以上内容属实。',
}
