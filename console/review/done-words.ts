import type { ActionOption, ReviewView } from '../../core/contract/staff/review'

/** What was done, said as a result; what needs no words of its own is told as the history tells it. */
export function doneWords(action: ActionOption['action'], { outcome, actions }: ReviewView): string {
  switch (action) {
    case 'propose':
      return '已提交复核'
    case 'propose-refusal':
      return '已提交复核，建议不予通过'
    case 'ask-correction':
      return '补正通知已发出，期限暂停'
    case 'approve':
      return outcome === 'payment' ? '复核通过，付款指令已交出' : '复核通过'
    case 'refuse':
      return '已决定不予通过，通知已发给申请人'
    case 'send-back':
      return '已退回经办'
    case 'retry':
      return outcome === 'payment' ? '已重新交出付款指令' : '已重新交出指令'
    case 'agree-withdrawal':
      return '已同意申请人撤回'
    case 'accept':
      return '已受理，受理回执已出'
    default: {
      const told = actions.find(option => option.action === action)?.told ?? ''
      return told.startsWith('已') ? told : `已办：${told}`
    }
  }
}
