/** Why a picture has to be handed in again: what staff chooses, what the depositor reads. */
export const correctionReasons: readonly {
  code: string
  title: string
  reason: string
  remedy: string
  slots?: readonly string[]
}[] = [
  {
    code: 'blurred',
    title: '照片不清楚',
    reason: '照片有些模糊，字看不清。',
    remedy: '请在光线好的地方，拿稳手机重拍一张。',
  },
  { code: 'cut-off', title: '没有拍全', reason: '边上有一部分没有拍到。', remedy: '请把四个角都拍进去。' },
  { code: 'reflecting', title: '反光挡字', reason: '照片反光，挡住了字。', remedy: '请换个角度避开灯光重拍。' },
  { code: 'wrong-paper', title: '不是要的材料', reason: '这张不是要的那样材料。', remedy: '请照着示例的样子重新拍。' },
  { code: 'expired', title: '证件过期', reason: '证件已经过了有效期。', remedy: '请拍有效期内的证件。' },
  {
    code: 'no-seal',
    title: '缺公章',
    reason: '审批表上看不到公章。',
    remedy: '请拍盖了公章的那一页，或请单位补盖后再拍。',
    slots: ['retirement-approval', 'retirement-certificate'],
  },
  {
    code: 'page-missing',
    title: '缺页',
    reason: '材料少了页。',
    remedy: '请把每一页都拍下来。',
    slots: ['retirement-approval', 'retirement-certificate'],
  },
  {
    code: 'not-own-card',
    title: '不是本人的卡',
    reason: '银行卡上的名字不是您本人。',
    remedy: '请拍您本人名下的借记卡。',
    slots: ['bank-card'],
  },
  {
    code: 'face-unclear',
    title: '脸或证件不清',
    reason: '手持照里的脸或身份证不清楚。',
    remedy: '请对着光，脸和身份证都照清楚再拍。',
    slots: ['hand-held'],
  },
]
