import { notUnderstood } from './not-understood'
import { problemOf as problem } from './problem-of'

/**
 * The closed list of refusals: one constructor a code. Wording lives here (and for the one the phone itself must know, in
 * `not-understood.ts`) and nowhere else; code never builds sentences. Staff codes are for the line beside 12329, never the
 * message itself. Each names its doors: where whoever reads it goes on.
 */
export const problems = {
  // the request itself
  notUnderstood,
  fieldsWrong: problem('request.fields-wrong', '有几处填写需要改一下。', '请看标红的地方，改好后再提交。', 'here'),
  tooManyTries: problem('request.too-many-tries', '试的次数太多了。', '请稍后再试，或拨打12329。', 'here', 'phone'),
  notFound: problem(
    'request.not-found',
    '没有找到这项内容。',
    '请返回上一页刷新后再看；还是没有，请拨打12329。',
    'page',
    'phone',
  ),
  sessionEnded: problem('session.ended', '登录时间已过。', '请重新登录，刚才填的内容还在。', 'page'),
  signInFirst: problem('session.none', '请先登录。', '登录后接着办，填过的内容不会丢。', 'page'),
  notAllowed: problem('request.not-allowed', '您没有办理这一步的权限。', '需要办理请联系本中心信息科。', 'colleague'),
  staleVersion: problem('request.stale', '这件业务刚刚有变化。', '已为您换成最新内容，请看过再办。', 'here'),
  otherLane: problem('exchange.other-lane', '和这家中心不走这条通道。', '请刷新后按列出的步骤办理。', 'here'),
  requestUnreadable: problem(
    'exchange.unreadable',
    '来件里有填得不对的内容，不能分发。',
    '请点“退回受理中心”，对方改好后会重新发来。',
    'here',
  ),
  sumChanged: problem('apply.sum-changed', '要还的金额变了。', '请看新的金额，同意再提交。', 'here'),
  keyReused: problem('request.key-reused', '同一次提交里的内容前后不一样。', '请返回核对后重新提交。', 'here'),
  broken: problem(
    'request.broken',
    '系统出了点问题，这一步没有办成。',
    '请稍后再试；多次不成请拨打12329。',
    'here',
    'phone',
  ),

  // outside parties
  coreUnavailable: problem(
    'core.unavailable',
    '公积金中心的系统暂时没有应答。',
    '不是您的原因。请过几分钟再试，或拨打12329。',
    'here',
    'phone',
  ),
  bankUnavailable: problem(
    'bank.unavailable',
    '银行暂时没有应答，卡还没有核对上。',
    '请过几分钟再试，填的内容已经保存；多次不成请拨打12329。',
    'here',
    'phone',
  ),
  faceUnavailable: problem(
    'face.unavailable',
    '微信人脸核身暂时用不了。',
    '请稍后再试，或者改用手机号和密码登录。',
    'here',
    'page',
  ),
  documentsUnavailable: problem(
    'documents.unavailable',
    '证明还没有做好。',
    '请过一会儿再试一次；多次不成请拨打12329。',
    'here',
    'phone',
  ),

  // proving who one is
  noSuchPerson: problem(
    'identity.no-such-person',
    '姓名、证件号码和这家中心登记的对不上。',
    '请核对后再试；登记信息有变化请带身份证到窗口，或拨打12329。',
    'here',
    'window',
    'phone',
  ),
  nameDiffers: problem(
    'identity.name-differs',
    '姓名与登记不一致。',
    '请对照证件再看一遍姓名；证件上就是这样写的，请本人带证件到窗口更正登记，或拨打12329。',
    'here',
    'window',
    'phone',
  ),
  phoneDiffers: problem(
    'identity.phone-differs',
    '手机号和中心登记的不一致。',
    '请用办公积金时留的手机号，或带身份证到窗口更改。',
    'here',
    'window',
  ),
  faceNotFinished: problem('face.not-finished', '人脸核身还没有做完。', '请点“继续核身”接着做。', 'here'),
  faceCancelled: problem(
    'face.cancelled',
    '您取消了人脸核身。',
    '可以再来一次，也可以用手机号和密码登录。',
    'here',
    'page',
  ),
  facePermission: problem(
    'face.permission',
    '微信没有得到使用相机的允许。',
    '请在手机“设置—微信”里打开相机权限再试。',
    'here',
  ),
  faceTechnical: problem('face.technical', '核身时网络或相机出了问题。', '请换个网络好的地方再试一次。', 'here'),
  faceQuality: problem('face.quality', '照得不够清楚。', '请在光线均匀的地方，摘下眼镜和帽子，正对手机再试。', 'here'),
  faceMismatch: problem(
    'face.mismatch',
    '和身份证上的照片没有比对上。',
    '请本人再试；多次不成请改用手机号登录，或带身份证到窗口核验。',
    'here',
    'page',
    'window',
  ),
  faceNotInSource: problem(
    'face.not-in-source',
    '权威照片库里没有查到您的照片。',
    '请改用手机号和密码登录，或带身份证到窗口核验。',
    'page',
    'window',
  ),
  faceUnsupported: problem(
    'face.unsupported',
    '这部手机用不了人脸核身。',
    '请改用手机号和密码登录，或带证件原件到窗口核验。',
    'page',
    'window',
  ),
  faceForResidents: problem(
    'face.for-residents',
    '微信人脸核身只认居民身份证。',
    '请用手机号和密码登录或注册，也可以带证件原件到窗口核对，能办的事一样。',
    'page',
    'window',
  ),
  faceSpent: problem('face.spent', '这次核身已经用过或过期了。', '请重新做一次人脸核身。', 'here'),
  captchaWrong: problem('captcha.wrong', '图形验证码不对。', '请看新的一张再填；看不清可以换一张。', 'here'),
  smsCodeWrong: problem(
    'sms.code-wrong',
    '短信验证码不对或已过期。',
    '请核对最新一条短信；收不到的，多半不是中心登记的手机号，请带身份证到窗口更改。',
    'here',
    'window',
  ),
  callNotProved: problem(
    'call.not-proved',
    '还没有核对来电的人。',
    '请来电的人念受理回执上的编号，或念发到登记手机上的验证码；也可以挂断后按登记手机回拨再核对。',
    'here',
  ),
  smsUnavailable: problem('sms.unavailable', '短信暂时发不出去。', '请过几分钟再试，或用人脸登录。', 'here', 'page'),
  notRegistered: problem('log-in.not-registered', '这个手机号还没有注册。', '请先点“注册”，只要几分钟。', 'page'),
  logInFailed: problem('log-in.failed', '账号或密码不对。', '请核对后再试；忘记密码可以用短信重设。', 'here', 'page'),
  locked: problem(
    'log-in.locked',
    '输错次数太多，先停一会儿。',
    '请过30分钟再试，或用人脸登录，或拨打12329。',
    'page',
    'phone',
  ),
  passwordWeak: problem('password.weak', '密码太容易被猜到。', '请换六位数字，不要用生日、连号或同一个数字。', 'here'),
  noticeNotRead: problem('notice.not-read', '须知有新的一版。', '请读过并勾选同意后再继续。', 'here'),
  alreadyRegistered: problem('register.already', '您已经注册过了。', '请直接用密码登录；忘记密码可以重设。', 'page'),
  stepUpNeeded: problem(
    'step-up.needed',
    '这一步要再确认一次是您本人。',
    '请做一次人脸核身，或用登记手机的短信验证码确认。',
    'here',
  ),
  cooling: problem(
    'identity.cooling',
    '这部手机刚刚绑定，12小时内不能用短信确认办钱的事。',
    '请用人脸核身，或带身份证到窗口核对，也可以过12小时再办。',
    'here',
    'window',
  ),
  windowCodeWrong: problem(
    'window-code.wrong',
    '没有这个核对码，或已经过期。',
    '请申请人在手机上重新打开核对码。',
    'here',
  ),
  windowCooling: problem(
    'identity.window-cooling',
    '在窗口核对登录后，12小时内不能付钱、换卡、换手机号。',
    '现在可以查询、开证明、填申请，填好的都留着。请过12小时再办；能刷脸的，退出后改用刷脸登录，马上能办。',
    'here',
    'page',
  ),
  documentDiffers: problem(
    'window-code.document-differs',
    '证件号码和申请人的不一致。',
    '请对照身份证原件再输一遍；确实不是本人的，不要核对。',
    'here',
  ),
  onHold: problem('application.on-hold', '冷静期还没有过。', '到时间后再复核；可以先打电话向申请人核实。', 'here'),
  stepUpSpent: problem('step-up.spent', '本人确认已经过期。', '请再确认一次，填的内容都还在。', 'here'),

  eraseOpenCase: problem(
    'me.open-application',
    '您还有业务在办，现在不能注销。',
    '请到“办理进度”里等这件办结，或先撤回，再来注销。',
    'page',
  ),
  eraseUnfinished: problem(
    'me.erase-unfinished',
    '有照片还没有删掉，这次没有注销成。',
    '系统会接着删。请过一小时再点一次，还不行请拨打12329。',
    'here',
    'phone',
  ),

  // accounts
  noAccount: problem(
    'account.none',
    '在这家中心没有查到您的公积金账户。',
    '请看看是不是在别的中心缴存，可换一家再查，或拨打12329。',
    'page',
    'phone',
  ),
  certificateRefused: problem('certificate.refused', '现在还不能开这张证明。', '请看下面写的原因和办法。', 'here'),

  certificateChanged: problem(
    'certificate.changed',
    '这家中心线上开的证明换了一种。',
    '请返回再打开“我的证明”，按新的一种重新开。',
    'page',
  ),
  certificateNotUsable: problem(
    'certificate.not-usable',
    '这份证明不能再用。',
    '请申请人在手机“证明”里重新开一份。',
    'page',
  ),

  licenceRefused: problem(
    'unit.licence-refused',
    '电子营业执照没有通过。',
    '请重新出示执照再试；没有电子执照的，可到窗口核对纸质执照。',
    'here',
    'window',
  ),
  licenceUnavailable: problem(
    'unit.licence-unavailable',
    '电子营业执照暂时用不了。',
    '请过几分钟再试，或到窗口核对纸质执照。',
    'here',
    'window',
  ),
  notOperator: problem(
    'unit.not-operator',
    '您还不是这家单位的经办人。',
    '请法定代表人用电子营业执照添加您，或带纸质执照到窗口核对。',
    'window',
  ),

  // applying
  checksFailed: problem(
    'apply.checks-failed',
    '现在还不能申请。',
    '请先办好下面没有通过的几项；弄不清的请拨打12329。',
    'here',
    'phone',
  ),
  openApplication: problem(
    'apply.already-open',
    '您已经有一件同样的业务在办。',
    '请到“办理进度”里看，不用重复申请。',
    'page',
  ),
  itemNotOnline: problem(
    'apply.not-online',
    '这项业务在这家中心要到窗口办。',
    '请带身份证到窗口办，或拨打12329问去哪里、带什么。',
    'window',
    'phone',
  ),
  definitionChanged: problem(
    'apply.definition-changed',
    '办理要求刚刚更新了。',
    '已为您换成新的要求，填过的内容还在，请看一遍再继续。',
    'here',
  ),
  cardNotOwn: problem('card.not-own', '这张卡不是您本人名下的。', '请换一张本人名下的借记卡。', 'here'),
  cardNotDebit: problem('card.not-debit', '这张卡不是借记卡。', '请换一张本人名下的借记卡（不能用信用卡）。', 'here'),
  cardBankNotListed: problem('card.bank-not-listed', '这家银行的卡暂时不能收款。', '请从列出的银行里选一家。', 'here'),
  materialMissing: problem('material.missing', '还有材料没有上传。', '请把标出的几样补齐。', 'here'),
  materialRefused: problem('material.refused', '这张照片用不了。', '请重新拍一张清楚完整的照片。', 'here'),
  uploadUnknown: problem('upload.unknown', '这次上传不能用了。', '请重新选照片再传一次。', 'here'),
  uploadsWaiting: problem(
    'upload.too-many',
    '开始传又没传完的照片太多了。',
    '请过15分钟再传，已经传好的都在。',
    'here',
  ),
  slotFull: problem('material.slot-full', '这一样的张数已经满了。', '请先删掉一张再传。', 'here'),
  promiseNotTicked: problem('apply.promise-not-ticked', '还没有勾选承诺。', '请读完承诺，勾选后再提交。', 'here'),

  // a case under way
  actionNotPossible: problem('application.action-not-possible', '这一步现在不能办。', '请刷新看看最新进度。', 'here'),
  tooLateToWithdraw: problem(
    'application.too-late-to-withdraw',
    '钱已经在办理打款，不能撤回了。',
    '有疑问请拨打12329。',
    'phone',
  ),
  notYourClaim: problem(
    'application.claimed-by-other',
    '这件正由别人办理。',
    '请等对方释放，或联系本部门负责人。',
    'colleague',
  ),
  sameHand: problem('application.same-hand', '经办和复核不能是同一个人。', '请换一位复核人。', 'colleague'),
  conflictsOpen: problem(
    'application.conflicts-open',
    '还有和别的件相同的地方没有说明。',
    '请在“和别的件相同”里逐处核对，写明为什么可以办；确实重复的，请建议不予通过。',
    'here',
  ),
  matterOpen: problem(
    'application.matter-open',
    '同一人同一账户的这个事项，另有一件正在办。',
    '请先把另一件办完或退回，再来复核这一件；查询可按姓名或证件号码搜索。',
    'page',
  ),
  checklistOpen: problem('application.checklist-open', '审查清单还有没核的项。', '请逐项核对后再提交复核。', 'here'),
  accountChanged: problem(
    'application.account-changed',
    '账户情况和受理时不一样了。',
    '请看最新账户情况，退回经办重新审查。',
    'colleague',
  ),
  totpWrong: problem('staff.totp-wrong', '动态验证码不对或已用过。', '请等下一组数字再填。', 'here'),
  staffSignInFailed: problem(
    'staff.sign-in-failed',
    '账号、密码或动态验证码不对。',
    '请核对后再试；连续输错会锁定30分钟，急用请联系本中心管理员。',
    'here',
    'colleague',
  ),
  recoveryRefused: problem(
    'staff.recovery-refused',
    '这次重置不能用了。',
    '请联系本中心两位管理员重新办理重置。',
    'colleague',
  ),
} as const

export type ProblemCode = ReturnType<(typeof problems)[keyof typeof problems]>['code']
