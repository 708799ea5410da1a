import type { ItemWords } from '../../../domain/item/item-words'

export const words: ItemWords = {
  toDo: '扣款还清',
  doing: '正在扣款',
  doingLine: '已通过，正在扣款还清。',
  entered: '扣款成功，贷款还清',
  notDone: '扣款没有成功',
  again: '重新扣款',
  done: '贷款已经还清。',
  result: '提前还清回执',
  notice: { title: '贷款已还清', words: '扣款成功，贷款已还清。需要结清证明，可以到窗口申请。', phrase: '已办结' },
}
