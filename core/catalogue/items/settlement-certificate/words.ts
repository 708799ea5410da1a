import type { ItemWords } from '../../../domain/item/item-words'

export const words: ItemWords = {
  toDo: '开具全部还清证明',
  doing: '正在开具证明',
  doingLine: '已通过，正在开具全部还清证明。',
  entered: '证明已登记',
  notDone: '证明暂时没有开成，工作人员正在处理',
  again: '重新开具证明',
  done: '全部还清证明已经开好。',
  result: '全部还清证明',
  notice: { title: '全部还清证明已开好', words: '请打开看证明，或到受理的窗口领取。', phrase: '已办结' },
}
