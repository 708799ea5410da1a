import type { ItemWords } from '../../../domain/item/item-words'

export const words: ItemWords = {
  toDo: '打款到您的卡',
  doing: '正在结算本金和利息',
  doingLine: '已通过，正在把钱打到您的卡上。',
  entered: '已结息记账',
  enteredClosing: '已结息，账户注销',
  notDone: '暂时没有办成，工作人员正在处理',
  again: '重新打款',
  done: '钱已打到您的卡上。',
  doneClosing: '钱已打到您的卡上，账户已注销。',
  result: '提取业务回执',
  notice: { title: '钱已打到您的卡上', words: '退休提取已经办好，请查看银行卡。', phrase: '已办结' },
}
