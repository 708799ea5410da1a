import { problemOf } from './problem-of'

/** Said when a letter does not keep the contract. By itself, so that the phone need not carry the whole list. */
export const notUnderstood = problemOf(
  'request.not-understood',
  '这一步没有办成，页面版本可能旧了。',
  '请关闭小程序重新打开后再试。',
  'here',
)
