import { reviewedOnline } from '../../core/catalogue/flows/reviewed-online'
import type { Actor, Flow, Guard } from '../../core/domain/workflow/flow'
import { asTable } from './as-table'

const who: Readonly<Record<Actor, string>> = {
  depositor: '申请人',
  window: '窗口',
  handler: '经办',
  approver: '复核',
  system: '系统（核心、银行、定时）',
}

/** What each guard asks, in one line; a guard without words does not compile. */
const needs: Readonly<Record<Guard, string>> = {
  'claimed-by-me': '已由本人认领，未过半小时',
  unclaimed: '没有别人认领着',
  'checklist-complete': '审查清单全部核过',
  'lines-given': '写明补哪样、为什么',
  'reason-given': '选一个原因',
  'not-the-maker': '不是提出建议的那个人',
  'second-factor': '当场再验动态验证码',
  'account-unchanged': '账户和经办时看到的一样',
  'lines-answered': '每样都有新照片',
  'not-posted': '账户还没有结息注销',
  'card-refused': '银行明确退回了这张卡',
  'withdrawal-asked': '申请人请求过撤回',
  'proposed-approval': '经办建议的是通过',
  'hold-over': '冷静期已过',
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
