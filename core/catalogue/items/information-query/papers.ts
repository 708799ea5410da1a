import type { ItemPapers } from '../../../domain/item/item-papers'

/** 《信息查询结果》: for the person's own eyes. */
export const papers: ItemPapers = {
  kind: 'result',
  content: 'query',
  title: '住房公积金信息查询结果',
  statement:
    '仅供参考，以业务系统为准。这张纸只给您本人看情况，不能当缴存证明、贷款证明用；要证明的，请申请开具。数据是上面写明的时间的，之后会变。',
}
