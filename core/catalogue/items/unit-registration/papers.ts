import type { ItemPapers } from '../../../domain/item/item-papers'

/** 《缴存登记开户回执》. Staff accounts are opened within twenty days (条例 14), each month is paid within five days of pay day (条例 19). */
export const papers: ItemPapers = {
  kind: 'result',
  content: 'unit',
  title: '住房公积金缴存登记开户回执',
  statement:
    '你单位的住房公积金缴存登记已办好，账户已开立。请自登记之日起20日内为职工设立账户；每月发薪之日起5日内汇缴。名称、地址、法定代表人、经办人有变的，请办信息变更。',
}
