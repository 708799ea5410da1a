import type { ItemWords } from '../../../domain/item/item-words'

export const words: ItemWords = {
  toDo: '查询并出结果',
  doing: '正在查询',
  doingLine: '正在查询，结果出来就通知您。',
  entered: '已查询',
  notDone: '暂时没有查成，工作人员正在处理',
  again: '重新查询',
  done: '查询结果已经出来。',
  result: '查询结果',
  notice: { title: '查询结果已出', words: '请打开看查询结果，或到受理的窗口领取。', phrase: '已办结' },
}
