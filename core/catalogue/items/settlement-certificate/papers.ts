import type { ItemPapers } from '../../../domain/item/item-papers'

export const papers: ItemPapers = {
  kind: 'result',
  content: 'settlement',
  title: '住房公积金个人住房贷款全部还清证明',
  statement:
    '上列住房公积金个人住房贷款的本金、利息已全部还清。自还清之日起，上述借款合同约定的还款义务履行完毕。本证明仅作为贷款结清使用。解除抵押的，请带身份证件和本证明到房屋所在地的不动产登记中心，或先打12329问进度。',
}
