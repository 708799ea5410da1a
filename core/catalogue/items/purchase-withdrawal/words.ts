import type { ItemWords } from '../../../domain/item/item-words'

export const words: ItemWords = {
  toDo: '打款到您的卡',
  doing: '正在从您的账户转出',
  doingLine: '已通过，正在把钱打到您的卡上。',
  entered: '已从您的账户转出',
  notDone: '暂时没有办成，工作人员正在处理',
  again: '重新打款',
  done: '钱已打到您的卡上。',
  result: '提取业务回执',
  notice: { title: '钱已打到您的卡上', words: '购房提取已经办好，请查看银行卡。', phrase: '已办结' },
}
