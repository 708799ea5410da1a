import type { ItemWords } from '../../../domain/item/item-words'

export const words: ItemWords = {
  toDo: '登记开户',
  doing: '正在登记开户',
  doingLine: '已通过，正在为单位登记开户。',
  entered: '单位账户已开立',
  notDone: '登记暂时没有办成，工作人员正在处理',
  again: '重新登记',
  done: '单位登记开户已经办好，单位账号在回执上。',
  result: '登记开户回执',
  notice: {
    title: '单位登记开户已办好',
    words: '单位账号在回执上，可以打开看，或到受理的窗口领取。',
    phrase: '已办结',
  },
}
