import type { Reason } from '../../domain/item/reason'

const atWindow = ['agency', 'two-place', 'local'] as const

/** 不予受理: the person at the window is not, or cannot show to be, who applies. */
export const identityNotShown: Reason = {
  code: 'identity-not-shown',
  title: '没有带有效的身份证件',
  reason: '没有带身份证件原件，或证件已经过了有效期。',
  remedy: '请带有效期内的身份证件原件再来。',
}
export const notInPerson: Reason = {
  code: 'not-in-person',
  title: '不是本人来办，也没有委托书',
  reason: '这件要本人来，或由带着委托书的代办人来。',
  remedy: '请本人带身份证件来；来不了的，写好委托书，由代办人带两人的身份证件来。',
}
export const authorisationUnsigned: Reason = {
  code: 'authorisation-unsigned',
  title: '没有签查询授权书',
  reason: '没有签《查询授权书》，两地的中心就不能查对您的信息。',
  remedy: '签好后就能受理；不想授权的，可以直接到办理的中心申请。',
  modes: ['agency', 'two-place'],
}

/** Where the decision falls, and where material handed in elsewhere is verified. */
export const notThePerson: Reason = {
  code: 'not-the-person',
  title: '不是本人申请',
  reason: '申请人和登记的不是同一个人。',
  remedy: '请本人带身份证件原件到受理的窗口重新申请。',
  modes: atWindow,
}
/** Online the picture with the card in hand is what tells. */
export const notThePersonOnline: Reason = {
  code: 'not-the-person',
  title: '不是本人申请',
  reason: '手持照片和身份证不是同一个人。',
  remedy: '请本人重新申请，或带身份证到窗口办理。',
  modes: ['online'],
}
/** “不是我”, and the call to the registered number said the same. */
export const notApplied: Reason = {
  code: 'not-applied',
  title: '本人表示没有申请过',
  reason: '按登记的电话核对，您表示没有提出过这件申请。',
  remedy: '不用您做什么；要是后来想起是您本人申请的，请重新申请。',
  modes: ['agency', 'two-place'],
}
