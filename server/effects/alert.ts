import type { StaffRole } from '../../core/contract/staff/staff-view'
import type { Application } from '../../core/domain/application/application'
import type { Effect } from '../../core/domain/application/effect'
import type { Ports } from '../ports'
import type { Alert } from '../records/alert'
import type { EffectResult } from './effect-result'

interface Call {
  words: string
  roles: readonly StaffRole[]
}

/** What each alert says and whom it calls. Numbers are levels of lateness: the handler first, then whoever answers for the department. */
const calls: Readonly<Record<string, Call>> = {
  arrived: { words: '外地中心传来请求，请签收分发', roles: ['liaison'] },
  asked: { words: '对方中心要求补充材料', roles: ['window', 'liaison'] },
  answered: { words: '对方中心反馈了结果，请告知申请人', roles: ['window', 'liaison'] },
  'not-me': { words: '缴存人表示不是本人申请，已止办，请按登记电话核对', roles: ['liaison', 'approver', 'head'] },
  nacked: { words: '对方中心退件', roles: ['liaison', 'window'] },
  'originals-asked': { words: '对方中心要求邮寄原件', roles: ['liaison'] },
  'originals-returned': { words: '对方中心已寄还原件，收到后请交还申请人', roles: ['window', 'liaison'] },
  'inquiry-heard': { words: '对方中心请求协查', roles: ['liaison'] },
  'negotiation-heard': { words: '对方中心发来协商', roles: ['liaison'] },
  'stopped-there': { words: '缴存人表示不是本人申请，对方中心已止办', roles: ['liaison', 'head'] },
  'paper-handwriting': { words: '文书上有打印字库没有的字，请手工签注', roles: ['window', 'handler'] },
  'paper-not-made': { words: '文书没有做出来，请手工开具', roles: ['window', 'handler', 'administrator'] },
  urged: { words: '受理中心催办', roles: ['liaison', 'handler'] },
  '1': { words: '期限将到', roles: ['window', 'handler', 'approver', 'liaison'] },
  '2': { words: '已超过期限', roles: ['window', 'handler', 'approver', 'liaison', 'head'] },
}
const later: Call = { words: '超过期限后仍未办结', roles: ['handler', 'approver', 'liaison', 'head'] }

/** A queue alone calls nobody: whoever must act finds a line in the console until somebody has seen to it. */
export async function alert(ports: Ports, application: Application, effect: Effect): Promise<EffectResult> {
  const { words, roles } = calls[effect.subject] ?? later
  const line: Alert = {
    _id: `${application._id}:${effect.id}`,
    centre: application.centre,
    department: application.department,
    application: application._id,
    number: application.number,
    roles: [...roles],
    assignee: application.assignee,
    what: effect.subject,
    words,
    at: ports.clock.now(),
    seen: false,
  }
  await ports.database.collection<Alert>('alerts').add(line)
  return { kind: 'done' }
}
