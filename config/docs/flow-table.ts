import { reviewedOnline } from '../../core/catalogue/flows/reviewed-online'
import type { Actor, Flow, Guard } from '../../core/domain/workflow/flow'
import { asTable } from './as-table'

const who: Readonly<Record<Actor, string>> = {
  depositor: '申请人',
  window: '窗口',
  handler: '经办',
  approver: '复核',
  liaison: '联络人',
  archivist: '归档',
  counterpart: '对方中心',
  system: '系统（核心、银行、定时）',
}

/** What each guard asks, in one line; a guard without words does not compile. */
const needs: Readonly<Record<Guard, string>> = {
  'claimed-by-me': '已由本人认领，未过半小时',
  unclaimed: '没有别人认领着',
  'checklist-complete': '审查清单全部核过',
  'conflicts-answered': '和别的件相同的都已说明',
  'lines-given': '写明补哪样、为什么',
  'reason-given': '选一个原因',
  'not-the-maker': '不是提出建议的那个人',
  'second-factor': '当场再验动态验证码',
  'account-unchanged': '账户和经办时看到的一样',
  'lines-answered': '每样都有新照片',
  'not-posted': '核心系统还没有记账',
  'card-refused': '银行明确退回了这张卡',
  'withdrawal-asked': '申请人请求过撤回',
  'proposed-approval': '经办建议的是通过',
  'hold-over': '冷静期已过',
  'material-complete': '材料齐全',
  readable: '来件填的内容都读得出来',
  'department-given': '选了部门',
  'tracking-given': '填了快递公司和单号',
  'originals-here': '受理中心寄来的原件还在这里',
  'archive-given': '填了档案号和页数',
  'originals-settled': '邮寄的原件已经退还，或写明留在哪里',
  'delivery-given': '写明怎样告知的',
  late: '已经到期',
  'papers-ready': '结果文件已做好',
  'not-tried-again': '还没有再扣过',
  'by-gateway': '和对方中心系统直连',
  'by-hand': '和对方中心通过全国平台往来',
  'carried-given': '登记了发送时间和截图',
  'identity-open': '身份还没有用人脸或窗口核实',
}

/** Who may do what, from where to where, and what must hold. */
export function flowTable(flow: Flow = reviewedOnline): string {
  const rows = Object.entries(flow.states).flatMap(([name, state]) =>
    Object.entries(state.on).map(([action, step]) => [
      `${state.words} \`${name}\``,
      `${step.label} \`${action}\``,
      who[step.by],
      step.to ? `${flow.states[step.to]?.words ?? ''} \`${step.to}\`` : '不变',
      (step.needs ?? []).map(guard => needs[guard]).join('；') || '–',
    ]),
  )
  return asTable(['在', '做', '谁', '到', '要满足'], rows)
}
