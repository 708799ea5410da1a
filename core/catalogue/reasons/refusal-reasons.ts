/** Why a case is refused or sent back: coded, with what the depositor will read. */
export const refusalReasons: readonly { code: string; title: string; reason: string; remedy: string }[] = [
  {
    code: 'not-retired',
    title: '未达退休条件',
    reason: '材料还不能说明您已经办好退休或离休。',
    remedy: '请在退休手续办好后，带上退休证或审批表重新申请。',
  },
  {
    code: 'paper-not-true',
    title: '材料核实不符',
    reason: '退休材料和发证单位核实的不一致。',
    remedy: '请向发证单位核对后重新申请；有疑问请拨打12329。',
  },
  {
    code: 'not-the-person',
    title: '不是本人申请',
    reason: '手持照片和身份证不是同一个人。',
    remedy: '请本人重新申请，或带身份证到窗口办理。',
  },
  {
    code: 'loan-open',
    title: '有未还清贷款',
    reason: '您名下还有没还清的公积金贷款。',
    remedy: '请还清贷款后重新申请。',
  },
  {
    code: 'account-changed',
    title: '账户情况有变',
    reason: '账户情况和申请时不一样了。',
    remedy: '请重新申请，系统会按最新情况核对。',
  },
  {
    code: 'material-unusable',
    title: '材料无法采信',
    reason: '补充的材料仍然看不清或不完整。',
    remedy: '请到就近窗口，由工作人员帮您拍照提交。',
  },
  {
    code: 'deceased',
    title: '申请人已去世',
    reason: '申请人已经去世，不能再按本人申请办理。',
    remedy: '请继承人带死亡证明、继承公证书或法院文书和本人身份证，到缴存地的窗口办理死亡提取；可先拨打12329。',
  },
]
