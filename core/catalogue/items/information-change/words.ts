import type { ItemWords } from '../../../domain/item/item-words'

export const words: ItemWords = {
  toDo: '登记变更',
  doing: '正在登记变更',
  doingLine: '已通过，正在登记变更。',
  entered: '新的信息已登记',
  notDone: '登记暂时没有办成，工作人员正在处理',
  again: '重新登记',
  done: '登记的信息已经改好，以后用新的信息。',
  result: '变更回执',
  notice: { title: '登记的信息已改好', words: '变更回执在“办理进度”里，可以下载。', phrase: '已办结' },
}
