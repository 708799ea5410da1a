import type { ItemPapers } from '../../../domain/item/item-papers'

export const papers: ItemPapers = {
  kind: 'result',
  content: 'change',
  title: '住房公积金个人信息变更回执',
  statement:
    '您的上列信息已经变更，没有列在上面的，都没有改。以后的通知和核对都用新的信息。不是您本人改的，请马上拨打12329，或带身份证件到窗口。',
  ofUnit: {
    field: 'what',
    values: ['unit-name', 'unit-address'],
    title: '单位缴存信息变更回执',
    statement:
      '你单位申请的缴存信息变更已办好，没有列出的内容不变，职工的账户没有变动。不是你单位申请的，请马上拨打12329。',
  },
}
