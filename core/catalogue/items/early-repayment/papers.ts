import type { ItemPapers } from '../../../domain/item/item-papers'

export const papers: ItemPapers = {
  kind: 'result',
  content: 'repayment',
  title: '提前还清住房公积金贷款回执',
  statement:
    '您的住房公积金贷款已一次还清，不再扣款。抵押还没有解除，解除的办法请打12329询问。本回执不能代替还清证明；需要证明的，请申请开具《全部还清证明》。',
}
