import type { MessageType } from '../domain/exchange/message-type'

/** What each message is called on a cover and at the liaison's desk. */
export const messageWords: Readonly<Record<MessageType, string>> = {
  APPLY: '办理请求',
  ACK: '签收回执',
  NACK: '退件',
  NEED_SUPPLEMENT: '要求补充材料',
  SUPPLEMENT: '补充材料',
  NEED_ORIGINALS: '要求邮寄原件',
  POSTED: '原件已寄出',
  ORIGINALS_IN: '原件已收到',
  INQUIRE: '请求协查',
  ANSWER: '协查答复',
  NEGOTIATE: '协商',
  URGE: '催办',
  RECALL: '请求撤回',
  RECALL_OK: '同意撤回',
  RECALL_NO: '不能撤回',
  FROZEN: '缴存人称不是本人，已止办',
  RESULT: '办理结果',
  RESULT_ACK: '结果已签收',
  RETURN_ORIGINALS: '退还原件',
}
